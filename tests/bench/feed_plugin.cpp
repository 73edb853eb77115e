#include <host_sdk/entry.hpp>
#include <host_sdk/invoices.hpp>
#include <host_sdk/jobs.hpp>
#include <host_sdk/log.hpp>

#include <string>

// Reads all the invoices of the host in one step, for sdk_feed, and tells the log how many there were and what they
// amount to.
namespace bench {

class FeedPlugin final : public host_sdk::Plugin, public host_sdk::JobPlugin {
public:
    explicit FeedPlugin(host_sdk::Host host) : m_host(host) {}

    host_sdk::Step step(const host_sdk::Call& call, std::string_view) override
    {
        constexpr std::uint32_t k_page = 500; // as the intake of the plugin
        const host_sdk::Invoices invoices(m_host);
        const std::int64_t newest = invoices.current_revision(call);
        std::int64_t count = 0;
        std::int64_t cents = 0;
        for (std::int64_t read = 0; read < newest;) {
            const auto page = invoices.changes(call, read, newest, k_page);
            for (const host_sdk::Invoice& invoice : page)
                cents += invoice.total_cents;
            count += static_cast<std::int64_t>(page.size());
            read = page.size() < k_page ? newest : page.back().revision;
        }
        host_sdk::Log(m_host).info(std::to_string(count) + " " + std::to_string(cents));
        return host_sdk::Step::done();
    }

private:
    host_sdk::Host m_host;
};

} // namespace bench

HOST_SDK_PLUGIN("it.example.feed", "1.0.0", bench::FeedPlugin)
