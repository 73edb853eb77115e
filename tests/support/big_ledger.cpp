#include "tests/support/big_ledger.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_counting.hpp"
#include "plugin/ledger/feed_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "tests/support/big_ledger_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <stdexcept>

namespace support {
namespace {

using namespace plugin;

constexpr std::int64_t k_documents_in_one_transaction = 100'000;

// The schema, and what the plugin's own classes write: few rows.
void write_frame(const std::filesystem::path& file, const BigLedger& wanted)
{
    ledger::LedgerDatabase ledger(file);
    ledger::Session session = ledger.session();
    ledger::Transaction transaction(session);
    ledger::AuditTable audit(session);
    audit.note_schema(k_big_ledger_now);
    ledger::ConfigurationTable configurations(session);
    for (const std::string& entity : wanted.billing_entities) {
        configurations.save_candidate(big_ledger_candidate(wanted, entity));
        const ledger::Candidate saved = configurations.candidate(entity).value();
        configurations.begin_check(saved);
        configurations.activate(saved, k_big_ledger_now);
    }
    ledger::FeedTable feed(session);
    feed.set_revision("invoices", wanted.feed_revision);
    if (!wanted.feed_basis.empty()) feed.set_basis(wanted.feed_basis);
    audit.add({.action = ledger::AuditAction::sending_confirmed, .details = "Documenti di prova"}, k_big_ledger_now);
    transaction.commit();
}

// Takes the indexes off while rows come in, and puts them back as they were.
class WithoutIndexes {
public:
    explicit WithoutIndexes(SQLite::Database& database) : m_database(database)
    {
        std::vector<std::string> names;
        SQLite::Statement index(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' "
                                          "AND sql IS NOT NULL ORDER BY rowid");
        while (index.executeStep()) {
            names.push_back(index.getColumn(0).getString());
            m_made_by.push_back(index.getColumn(1).getString());
        }
        index.reset();
        for (const std::string& name : names)
            database.exec("DROP INDEX " + name);
    }

    void put_back()
    {
        for (const std::string& sql : m_made_by)
            m_database.exec(sql);
    }

private:
    SQLite::Database& m_database;
    std::vector<std::string> m_made_by;
};

void write_rows(SQLite::Database& database, const BigLedger& wanted)
{
    WithoutIndexes indexes(database);
    BigLedgerRows rows(database, wanted);
    for (std::int64_t begin = 0; begin < wanted.documents; begin += k_documents_in_one_transaction) {
        SQLite::Transaction transaction(database);
        for (std::int64_t i = begin; i < std::min(begin + k_documents_in_one_transaction, wanted.documents); ++i)
            rows.add(i);
        transaction.commit();
    }
    rows.finish();
    database.exec(ledger::k_recount);
    indexes.put_back();
}

} // namespace

void write_big_ledger(const std::filesystem::path& file, const BigLedger& wanted)
{
    if (std::filesystem::exists(file)) throw std::runtime_error(file.string() + " is there already");
    write_frame(file, wanted);
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    // Nobody else reads it, and one that is cut short is thrown away.
    database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-300000; "
                  "PRAGMA temp_store=MEMORY");
    write_rows(database, wanted);
    database.exec("PRAGMA journal_mode=WAL");
}

} // namespace support
