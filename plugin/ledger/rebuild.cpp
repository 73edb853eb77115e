#include "plugin/ledger/rebuild.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/document_counting.hpp"
#include "plugin/ledger/replacement.hpp"
#include "plugin/ledger/salvage.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

// What the doctor knows them by; the other tables are parts of these, or can be had again.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> k_what = {
    {{"configuration", "rebuild.configuration"},
     {"association", "rebuild.association"},
     {"document", "rebuild.document"},
     {"attempt", "rebuild.attempt"},
     {"receipt", "rebuild.receipt"},
     {"certificate", "rebuild.certificate"}}};

void add(std::string& list, std::string_view what)
{
    list.append(list.empty() ? "" : ", ").append(domain::text(what));
}

std::string report_for_doctor(const std::vector<SalvagedTable>& tables, const fs::path& aside)
{
    std::string kept;
    std::string parts;
    std::string lost;
    for (const auto& [name, what] : k_what) {
        const auto table = std::find_if(tables.begin(), tables.end(),
                                        [wanted = name](const auto& each) { return each.name == wanted; });
        if (table == tables.end()) continue;
        if (table->whole) {
            if (table->rows > 0) add(kept, what);
        } else {
            add(table->rows > 0 ? parts : lost, what);
        }
    }
    std::string report = domain::text("rebuild.report");
    const auto add_sentence = [&report](std::string_view name, std::string_view place, std::string value) {
        if (!value.empty()) report += " " + domain::text(name, {{place, std::move(value)}});
    };
    add_sentence("rebuild.kept", "what", std::move(kept));
    add_sentence("rebuild.kept-in-part", "what", std::move(parts));
    add_sentence("rebuild.lost", "what", std::move(lost));
    if (std::any_of(tables.begin(), tables.end(),
                    [](const auto& each) { return each.name == "configuration" && !each.whole; })) {
        report += " " + domain::text("rebuild.check-credentials");
    }
    report += " " + domain::text("rebuild.what-now");
    add_sentence("rebuild.kept-aside", "file", aside.filename().string());
    return report;
}

std::string report_for_log(const std::string& damage, const std::vector<SalvagedTable>& tables, const fs::path& aside)
{
    std::string text = "the ledger was damaged (" + damage + ") and was rebuilt; " +
                       (aside.empty() ? std::string("there was nothing to keep aside")
                                      : "the damaged files are kept in " + aside.string()) +
                       "; rows recovered:";
    for (const SalvagedTable& table : tables) {
        text += " " + table.name + " " + std::to_string(table.rows) + (table.whole ? "" : " (not all)");
    }
    return text;
}

// A state that only the history explains means nothing without it: such documents begin anew, and are held back.
void forget_what_history_does_not_explain(SQLite::Database& database)
{
    database.exec("UPDATE document SET status = 'to_send', verify_after = NULL, verify_tries = 0, file_id = NULL, "
                  "operation = '', held_status = '', protocol = '', fingerprint = '', changed_after_sending = 0, "
                  "outcome_at = NULL, note = '', queued_at = NULL, queued_by = '', check_due = 1 "
                  "WHERE (status IN ('sending', 'to_verify', 'taken_in_charge') AND NOT EXISTS (SELECT 1 FROM attempt "
                  "a WHERE a.document_id = document.id AND a.state IN ('claimed', 'uncertain'))) "
                  "OR ((status IN ('accepted', 'accepted_with_warnings') OR held_status <> '') AND NOT EXISTS "
                  "(SELECT 1 FROM attempt a WHERE a.document_id = document.id AND a.protocol <> ''))");
    database.exec("DELETE FROM proposal WHERE document_id IN (SELECT id FROM document WHERE status = 'to_send')");
}

} // namespace

std::string rebuild_damaged(const fs::path& ledger, const std::string& damage, LedgerLock& lock)
{
    const fs::path aside = keep_aside(ledger, "damaged");
    const fs::path file = begin_replacement(ledger);
    std::vector<SalvagedTable> tables;
    {
        SQLite::Database fresh(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
        fresh.exec("PRAGMA synchronous=FULL");
        tables = salvage(fresh, ledger);
        migrate(fresh, migrations());
        SQLite::Transaction transaction(fresh);
        forget_what_history_does_not_explain(fresh);
        begin_reconciling(fresh, report_for_doctor(tables, aside), system_now_ms());
        transaction.commit();
    }
    put_in_place(ledger, lock);
    return report_for_log(damage, tables, aside);
}

void begin_reconciling(SQLite::Database& database, const std::string& report, std::int64_t now_ms)
{
    // A wish may be older than what was done about it.
    database.exec("UPDATE document SET status = CASE WHEN held_status <> '' THEN held_status ELSE status END, "
                  "queued_at = NULL, queued_by = '', operation = '', held_status = '' WHERE queued_at IS NOT NULL");
    database.exec("UPDATE feed SET revision = 0, basis = ''");
    database.exec("DELETE FROM reconciled_entity; DELETE FROM held_document");
    run(database, "INSERT OR REPLACE INTO reconciliation VALUES (1, ?, ?)", report, now_ms);
    database.exec(k_recount);
}

std::int64_t system_now_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace plugin::ledger
