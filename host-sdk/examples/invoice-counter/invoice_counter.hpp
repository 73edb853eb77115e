#pragma once

#include <host_sdk/host.hpp>
#include <host_sdk/plugin.hpp>
#include <host_sdk/web.hpp>
#include <host_sdk/web/templates.hpp>

#include <map>
#include <memory>
#include <string>

namespace invoice_counter {

/// The smallest useful plugin: one page that counts the invoices of each month.
class InvoiceCounter final : public host_sdk::Plugin, public host_sdk::WebPlugin {
public:
    explicit InvoiceCounter(host_sdk::Host host) : m_host(host) {}

    void activate() override;
    void deactivate() noexcept override { m_templates.reset(); }
    host_sdk::web::Response handle(const host_sdk::Call& call, const host_sdk::web::Request& request) override;

private:
    [[nodiscard]] std::map<std::string, int> count_by_month(const host_sdk::Call& call) const;

    host_sdk::Host m_host;
    std::unique_ptr<host_sdk::web::Templates> m_templates;
};

} // namespace invoice_counter
