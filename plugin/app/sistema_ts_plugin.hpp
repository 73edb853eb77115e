#pragma once

#include "plugin/app/running_plugin.hpp"

#include <host_sdk/health.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>
#include <host_sdk/plugin.hpp>
#include <host_sdk/setup.hpp>
#include <host_sdk/web.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace plugin::app {

// The plugin as the host sees it: pages, jobs and data of its own. All that it works with lives from activate() to
// deactivate(), so that a stopped plugin holds no file open. As thread-safe as the SDK asks: handle(), step()
// and report() on many threads while active, the rest by one thread.
class SistemaTsPlugin final : public host_sdk::Plugin,
                              public host_sdk::WebPlugin,
                              public host_sdk::JobPlugin,
                              public host_sdk::SetupPlugin,
                              public host_sdk::HealthPlugin {
public:
    explicit SistemaTsPlugin(host_sdk::Host host) noexcept : m_host(host) {}

    void activate() override;
    void deactivate() noexcept override;
    host_sdk::web::Response handle(const host_sdk::Call& call, const host_sdk::web::Request& request) override;
    host_sdk::Step step(const host_sdk::Call& call, std::string_view job) override;
    void prepare(const host_sdk::Call& call, std::string_view from_version) override;
    void erase(const host_sdk::Call& call) override;
    std::vector<host_sdk::HealthLine> report(const host_sdk::Call& call) override;

private:
    host_sdk::Host m_host;
    std::unique_ptr<RunningPlugin> m_running;
};

} // namespace plugin::app
