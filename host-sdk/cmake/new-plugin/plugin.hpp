#pragma once

#include <host_sdk/host.hpp>
#include <host_sdk/plugin.hpp>
#include <host_sdk/web.hpp>
#include <host_sdk/web/templates.hpp>

#include <memory>

namespace @NAMESPACE@ {

/// One page that greets whoever opens it.
class @CLASS@ final : public host_sdk::Plugin, public host_sdk::WebPlugin {
public:
    explicit @CLASS@(host_sdk::Host host) : m_host(host) {}

    void activate() override;
    void deactivate() noexcept override { m_templates.reset(); }
    host_sdk::web::Response handle(const host_sdk::Call& call, const host_sdk::web::Request& request) override;

private:
    host_sdk::Host m_host;
    std::unique_ptr<host_sdk::web::Templates> m_templates;
};

} // namespace @NAMESPACE@
