#include "app/demo_data.hpp"
#include "bridge/plugin_host.hpp"
#include "services/practices.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/practice_filling.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <optional>
#include <stdexcept>

namespace bench {

namespace {

using namespace host_sdk::hosting;
namespace host = sample_host;

constexpr const char* k_practice = "bianchi";

// The practice of the sample host, with that many invoices.
class FeedingPractice {
public:
    FeedingPractice(const std::filesystem::path& folder, std::int64_t invoices)
    {
        std::filesystem::remove_all(folder);
        {
            host::services::Practices practices(folder, m_clock);
            host::app::seed_demo_data(practices, 40);
            m_file = practices.find(k_practice)->folder() / "practice.db";
        }
        fill_practice(m_file, {.invoices = invoices,
                               .patients = invoices * 2 / 5 + 1,
                               .first_day = "2026-01-02",
                               .last_day = "2026-11-20"});
        m_practices.emplace(folder, m_clock);
        m_grants.replace({"invoices.read", "invoices.read-personal-data"});
        m_host.emplace(host::bridge::HostContext{
            .manifest = m_manifest,
            .practice = *m_practices->find(k_practice),
            .users = m_practices->users(),
            .clock = m_clock,
            .grants = m_grants,
            .data_directory = folder,
            .package_directory = folder,
            .settings = {},
            .master_key = {},
            .log = [this](int, const std::string& line) { m_read = line; },
            .audit = [](std::span<const host::bridge::Access>) {},
            .request_step = [](const std::string&) {},
            .post_notice = [](const host_sdk::Notice&) {},
            .withdraw_notice = [](const std::string&) {},
        });
    }

    const std::filesystem::path& file() const { return m_file; }
    const hsdk_host& host() const { return m_host->raw(); }
    const std::string& read() const { return m_read; } // what the plugin said

private:
    host::services::Clock m_clock{"2026-11-24"};
    host_sdk::manifest::Manifest m_manifest;
    host::bridge::Grants m_grants;
    std::filesystem::path m_file;
    std::optional<host::services::Practices> m_practices;
    std::optional<host::bridge::PluginHost> m_host;
    std::string m_read;
};

// The columns of a row as values of their types.
struct Row {
    std::int64_t numbers[16] = {};
    std::string texts[16] = {};

    void read(const SQLite::Statement& query)
    {
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const SQLite::Column column = query.getColumn(i);
            if (column.isInteger()) {
                numbers[i % 16] = column.getInt64();
            } else if (column.isText()) {
                texts[i % 16] = column.getString();
            }
        }
    }
};

// The same two queries that the host asks, each prepared once, and row by row.
std::string read_rows(const std::filesystem::path& file)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement invoices(
        database, "SELECT i.id, i.revision, i.state, i.kind, i.billing_entity_id, p.id, p.kind, p.name, p.tax_code, "
                  "i.patient_opposes, i.progressive, i.number, i.issued_on, ifnull(i.paid_on, ''), "
                  "ifnull(i.payment_method, ''), i.total_cents, i.refunds_invoice_id FROM invoice i JOIN patient p ON "
                  "p.id = i.patient_id WHERE i.revision > 0 ORDER BY i.revision");
    SQLite::Statement lines(database, "SELECT kind, service_id, description, amount_cents, vat_rate, vat_nature FROM "
                                      "invoice_line WHERE invoice_id = ? ORDER BY position");
    constexpr int k_total = 15;
    std::int64_t count = 0;
    std::int64_t cents = 0;
    Row row;
    while (invoices.executeStep()) {
        row.read(invoices);
        ++count;
        cents += row.numbers[k_total];
        lines.bind(1, row.numbers[0]);
        Row line;
        while (lines.executeStep())
            line.read(lines);
        lines.reset();
    }
    return std::to_string(count) + " " + std::to_string(cents);
}

} // namespace

void measure_sdk_feed(const Scope& scope)
{
    const std::int64_t invoices = scope.of(300'000, 10'000);
    FeedingPractice practice(scope.data / "feed", invoices);
    LoadedPlugin plugin(std::make_shared<const PluginLibrary>(
                            PluginLibrary::open(std::string(PROJECT_BINARY_DIR) + "/bench/feed-plugin.so")),
                        practice.host());
    plugin.activate();
    std::vector<Span> through_sdk;
    std::vector<Span> row_by_row;
    repeat(scope, [&] {
        const Stopwatch feed;
        static_cast<void>(plugin.step("feed", std::chrono::hours(1)));
        through_sdk.push_back(feed.span());
        const Stopwatch rows;
        const std::string read = read_rows(practice.file());
        row_by_row.push_back(rows.span());
        if (read != practice.read()) throw std::logic_error("the plugin read " + practice.read() + ", not " + read);
    });
    static_cast<void>(plugin.stop(std::chrono::seconds(5)));
    print(against("sdk_feed", through_sdk, row_by_row, 1.5, std::to_string(invoices) + " invoices, pages of 500"));
}

} // namespace bench
