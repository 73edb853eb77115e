#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/big_ledger.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace {

using namespace plugin;
using support::BigLedger;
using support::write_big_ledger;

constexpr std::int64_t k_documents = 2000;

TEST(WriteBigLedger, TheSameWishGivesTheSameBytes)
{
    const support::TemporaryDirectory folder;
    const auto written = [&](const char* name, const BigLedger& wanted) {
        write_big_ledger(folder.path() / name, wanted);
        return support::content_of(folder.path() / name);
    };
    const std::string first = written("first.db", {.documents = k_documents, .billing_entities = {"1", "2"}});
    EXPECT_GT(first.size(), std::size_t{1'000'000});
    EXPECT_TRUE(first == written("second.db", {.documents = k_documents, .billing_entities = {"1", "2"}}));
    EXPECT_FALSE(first == written("third.db", {.documents = k_documents, .seed = 2, .billing_entities = {"1", "2"}}));
}

TEST(WriteBigLedger, DoesNotWriteOverAnotherFile)
{
    const support::TemporaryDirectory folder;
    const auto file = folder.write("ledger.db", "something");
    EXPECT_THROW(write_big_ledger(file, {.documents = 1}), std::runtime_error);
    EXPECT_EQ(support::content_of(file), "something");
}

TEST(WriteBigLedger, HoldsEveryStatusWithWhatBelongsToIt)
{
    const support::TemporaryDirectory folder;
    write_big_ledger(folder.path() / "ledger.db", {.documents = k_documents, .billing_entities = {"1", "2"}});
    ledger::LedgerDatabase ledger(folder.path() / "ledger.db");
    EXPECT_EQ(ledger.repair(), "");
    auto session = ledger.session();
    const auto counts = ledger::DocumentTable(session).counts({});
    std::int64_t all = 0;
    for (const auto status : domain::k_transmission_statuses) {
        EXPECT_GT(counts.at(status), 0) << domain::storage_code(status);
        all += counts.at(status);
    }
    EXPECT_EQ(all, k_documents);
    for (const auto& [status, count] : counts) {
        ledger::DocumentFilter filter;
        filter.status = status;
        for (const auto& document : ledger::DocumentTable(session).page(filter, std::nullopt, 20)) {
            const bool waits = status == domain::TransmissionStatus::to_send;
            const bool found =
                status == domain::TransmissionStatus::to_correct || status == domain::TransmissionStatus::excluded;
            EXPECT_EQ(ledger::AttemptTable(session).last(document.id).has_value(), !waits && !found);
            EXPECT_EQ(ledger::FindingTable(session).list(document.id).empty(), !found);
            const auto held = ledger::AttemptTable(session).last_acquired(document.id);
            EXPECT_EQ(held.has_value(), domain::is_acquired(status));
            if (!held) continue;
            EXPECT_EQ(held->totals.begin()->second.value(), document.total_cents);
        }
    }
    EXPECT_FALSE(ledger::OutgoingFileTable(session).newest(10).empty());
    EXPECT_EQ(session.connection().execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST(WriteBigLedger, AtRestNothingWaits)
{
    const support::TemporaryDirectory folder;
    write_big_ledger(folder.path() / "ledger.db", {.documents = k_documents, .at_rest = true});
    ledger::LedgerDatabase ledger(folder.path() / "ledger.db");
    auto session = ledger.session();
    EXPECT_FALSE(ledger::SendQueue(session).has_claims());
    EXPECT_FALSE(ledger::SendQueue(session).next_to_verify(pages_test::k_now).has_value());
    EXPECT_FALSE(ledger::OutgoingFileTable(session).next_to_ask(pages_test::k_now).has_value());
    EXPECT_TRUE(ledger::DocumentTable(session).due_for_check(1).empty());
}

TEST(WriteBigLedger, ThePluginShowsItsPages)
{
    pages_test::PluginUnderTest plugin([](const std::filesystem::path& file) {
        write_big_ledger(file, {.documents = k_documents, .billing_entities = {"1", "2"}});
    });
    plugin.add_entity("1", "Dott.ssa Bianchi");
    plugin.add_entity("2", "Dott. Verdi");
    plugin.start();
    std::vector<std::string> paths{"/", "/documenti", "/file", "/archivio", "/impostazioni"};
    for (const auto status : domain::k_transmission_statuses)
        paths.push_back("/documenti?stato=" + std::string(domain::storage_code(status)));
    for (int id = 1; id <= 9; ++id)
        paths.push_back("/documenti/" + std::to_string(id));
    for (const std::string& path : paths) {
        const auto answer = plugin.get(path);
        EXPECT_EQ(answer.status, 200) << path;
        EXPECT_NE(answer.title, "") << path;
    }
    EXPECT_NE(plugin.get("/documenti").body.find("2.000"), std::string::npos) << "the number of all documents";
}

} // namespace
