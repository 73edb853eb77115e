#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/support/big_ledger.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/manifest/library_digest.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <stdexcept>

namespace bench {

namespace {

using namespace host_sdk::hosting;

const std::filesystem::path k_package = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin";

// A host with a ledger of that many documents.
class StartingHost {
public:
    explicit StartingHost(std::int64_t documents)
    {
        m_fake.set_now_ms(1'795'514'400'000); // 2026-11-24T10:00Z
        m_fake.set_setting("sistema-ts.url", "https://127.0.0.1:9443");
        m_fake.put(host_sdk::BillingEntity{"1", "Dott.ssa Bianchi", "01234567897", "medico", {}});
        support::write_big_ledger(m_fake.data_directory() / "ledger.db", {.documents = documents, .at_rest = true});
    }

    // From the file of the library to an active plugin, in milliseconds.
    double start()
    {
        const Stopwatch watch;
        const auto library_file = k_package / "sistema-ts.so";
        if (host_sdk::manifest::sha256_of_file(library_file).size() != 64) throw std::logic_error("no digest");
        const auto library = std::make_shared<const PluginLibrary>(PluginLibrary::open(library_file));
        LoadedPlugin plugin(library, m_fake.raw());
        plugin.prepare("1");
        plugin.activate();
        const double time = watch.ms();
        if (plugin.stop(std::chrono::seconds(10)) != LoadedPlugin::Stopped::drained)
            throw std::runtime_error("the plugin does not stop");
        return time;
    }

private:
    host_sdk::testkit::FakeHost m_fake{k_package};
};

} // namespace

void measure_start(const Scope& scope)
{
    const std::int64_t documents = scope.of(1'000'000, 100'000);
    StartingHost empty(0);
    StartingHost full(documents);
    const auto starts = scope.of(20, 5);
    std::vector<double> of_empty;
    std::vector<double> of_full;
    const int runs = repeat(scope, [&] {
        std::vector<double> of_empty_now;
        std::vector<double> of_full_now;
        for (std::int64_t i = 0; i < starts; ++i) {
            of_empty_now.push_back(empty.start());
            of_full_now.push_back(full.start());
        }
        of_empty.push_back(median(of_empty_now));
        of_full.push_back(median(of_full_now));
    });
    print(against("start", "ms", median(of_full), median(of_empty), 1.3, runs,
                  std::to_string(documents) + " documents against an empty ledger"));
}

} // namespace bench
