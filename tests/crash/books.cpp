#include "tests/crash/books.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace crash {
namespace {

constexpr int k_wait_for_lock_ms = 10'000;
constexpr const char* k_standing =
    "'revision ' || d.revision || ', sent ' || d.sent_revision || ', changed ' || d.changed_after_sending || "
    "', to check ' || d.check_due || ', findings ' || (SELECT count(*) FROM finding f WHERE f.document_id = d.id)";
constexpr const char* k_proposed = "(SELECT p.operation FROM proposal p WHERE p.document_id = d.id "
                                   "AND d.status IN ('accepted', 'accepted_with_warnings'))";

// Looks on: SQLite's log stays, also where the host is killed meanwhile and this is the last connection. Without its
// log the ledger would count as damaged.
std::unique_ptr<SQLite::Database> open(const std::filesystem::path& file)
{
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, k_wait_for_lock_ms);
    sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return database;
}

} // namespace

Ledger::Ledger(const std::filesystem::path& file) : m_database(open(file)) {}

Ledger::~Ledger() = default;

std::vector<LedgerDocument> Ledger::documents() const
{
    SQLite::Statement row(*m_database,
                          std::string("SELECT d.id, d.invoice_id, d.number, d.issued_on, d.status, d.protocol, d.note, "
                                      "d.queued_at IS NOT NULL, coalesce(") +
                              k_proposed + ", ''), " + k_standing + " FROM document d WHERE hidden = 0 ORDER BY d.id");
    std::vector<LedgerDocument> found;
    while (row.executeStep()) {
        found.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                         row.getColumn(3).getString(), row.getColumn(4).getString(), row.getColumn(5).getString(),
                         row.getColumn(6).getString(), row.getColumn(7).getInt() != 0, row.getColumn(8).getString(),
                         row.getColumn(9).getString()});
    }
    return found;
}

std::vector<LedgerAttempt> Ledger::attempts() const
{
    SQLite::Statement row(*m_database, "SELECT document_id, operation, number, issued_on, state FROM attempt");
    std::vector<LedgerAttempt> found;
    while (row.executeStep()) {
        found.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                         row.getColumn(3).getString(), row.getColumn(4).getString()});
    }
    return found;
}

std::vector<LedgerFile> Ledger::files() const
{
    SQLite::Statement row(*m_database, "SELECT digest, protocol, state, ended_at IS NOT NULL, ask_after IS NOT NULL, "
                                       "EXISTS (SELECT 1 FROM receipt r WHERE r.protocol = f.protocol AND r.kind = "
                                       "'pdf') FROM file f");
    std::vector<LedgerFile> found;
    while (row.executeStep()) {
        found.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                         row.getColumn(3).getInt() != 0, row.getColumn(4).getInt() != 0,
                         row.getColumn(5).getInt() != 0});
    }
    return found;
}

std::vector<LedgerProposal> Ledger::proposals() const
{
    SQLite::Statement row(*m_database,
                          "SELECT p.document_id, p.operation FROM proposal p JOIN document d ON d.id = p.document_id "
                          "WHERE d.hidden = 0 AND d.status IN ('accepted', 'accepted_with_warnings') AND p.operation "
                          "<> '' ORDER BY d.id");
    std::vector<LedgerProposal> found;
    while (row.executeStep()) {
        found.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString()});
    }
    return found;
}

std::map<std::string, std::int64_t> Ledger::counts() const
{
    SQLite::Statement row(*m_database, "SELECT status, count(*) FROM document WHERE hidden = 0 GROUP BY status");
    std::map<std::string, std::int64_t> found;
    while (row.executeStep()) {
        found[row.getColumn(0).getString()] = row.getColumn(1).getInt64();
    }
    return found;
}

std::vector<std::string> Ledger::invoices_of_rejected() const
{
    SQLite::Statement row(*m_database,
                          "SELECT invoice_id FROM document WHERE status = 'rejected' AND hidden = 0 ORDER BY id");
    std::vector<std::string> found;
    while (row.executeStep()) {
        found.push_back(row.getColumn(0).getString());
    }
    return found;
}

std::int64_t Ledger::number(const std::string& query) const
{
    return m_database->execAndGet(query).getInt64();
}

bool Ledger::is_configured() const
{
    return number("SELECT count(*) FROM configuration") > 0;
}

bool Ledger::is_checking_credentials() const
{
    return number("SELECT count(*) FROM candidate WHERE state IN ('to_check', 'checking')") > 0;
}

std::int64_t Ledger::associations() const
{
    return number("SELECT count(*) FROM association");
}

std::int64_t Ledger::certificates() const
{
    return number("SELECT count(*) FROM certificate");
}

bool Ledger::is_reading_archive() const
{
    return number("SELECT count(*) FROM archive_reading WHERE state = 'asked'") > 0;
}

std::int64_t Ledger::archived_documents() const
{
    return number("SELECT count(*) FROM archived_document");
}

std::int64_t Ledger::intake_revision() const
{
    return number("SELECT coalesce((SELECT revision FROM feed WHERE name = 'invoices'), 0)");
}

std::int64_t Ledger::open_work() const
{
    return number("SELECT (SELECT count(*) FROM document WHERE hidden = 0 AND (queued_at IS NOT NULL "
                  "OR status IN ('sending', 'to_verify', 'taken_in_charge'))) "
                  "+ (SELECT count(*) FROM file WHERE ask_after IS NOT NULL OR ended_at IS NULL)");
}

std::int64_t Ledger::checks_due() const
{
    return number("SELECT count(*) FROM document WHERE check_due = 1");
}

std::int64_t Ledger::waiting_for_doctor() const
{
    return number(std::string("SELECT count(*) FROM document d WHERE hidden = 0 AND ((status = 'to_send' AND queued_at "
                              "IS NULL) OR coalesce(") +
                  k_proposed + ", '') <> '')");
}

bool Ledger::is_settled() const
{
    return open_work() + checks_due() + waiting_for_doctor() == 0;
}

std::int64_t Ledger::version() const
{
    return number("PRAGMA data_version");
}

std::string Ledger::integrity() const
{
    return m_database->execAndGet("PRAGMA integrity_check").getString();
}

std::vector<Invoice> read_invoices(const std::filesystem::path& practice_file)
{
    const auto database = open(practice_file);
    SQLite::Statement row(*database, "SELECT id, number, issued_on, total_cents, state = 1 AND paid_on IS NOT NULL "
                                     "FROM invoice ORDER BY id");
    std::vector<Invoice> found;
    while (row.executeStep()) {
        found.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                         row.getColumn(3).getInt64(), row.getColumn(4).getInt() != 0});
    }
    return found;
}

void keep_logged_in(const std::filesystem::path& accounts_file)
{
    open(accounts_file)->exec("UPDATE session SET expires_ms = expires_ms + 1000000000000");
}

std::int64_t read_invoice_revision(const std::filesystem::path& practice_file)
{
    return open(practice_file)->execAndGet("SELECT value FROM revision WHERE topic = 'invoices'").getInt64();
}

} // namespace crash
