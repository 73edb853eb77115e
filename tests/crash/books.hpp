#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crash {

/// A document of the plugin's ledger.
struct LedgerDocument {
    std::int64_t id = 0;
    std::string invoice_id;
    std::string number;
    std::string issued_on;
    std::string status;
    std::string protocol;
    std::string note;
    bool queued = false;
    std::string proposal; ///< the operation that is proposed; empty for none, or for one that cannot be done
    std::string standing; ///< what else tells why it is where it is, for people
};

/// A claim of the ledger: one request that may have left.
struct LedgerAttempt {
    std::int64_t document = 0;
    std::string operation;
    std::string number;
    std::string issued_on;
    std::string state;
};

/// What the doctor is asked to confirm for a document that changed after it was accepted.
struct LedgerProposal {
    std::int64_t document = 0;
    std::string operation;
};

struct LedgerFile {
    std::string digest;
    std::string protocol;
    std::string state;
    bool ended = false;
    bool asks = false; ///< a question to Sistema TS is open
    bool has_receipt = false;
};

/// An invoice of the host.
struct Invoice {
    std::string id;
    std::string number;
    std::string issued_on;
    std::int64_t cents = 0;
    bool is_due = false; ///< paid, and neither cancelled nor deleted: Sistema TS must hold it
};

/// What the plugin's ledger says, read beside the program. Throws where it cannot be read.
class Ledger {
public:
    explicit Ledger(const std::filesystem::path& file);
    ~Ledger();

    std::vector<LedgerDocument> documents() const;
    std::vector<LedgerAttempt> attempts() const;
    std::vector<LedgerFile> files() const;

    std::vector<LedgerProposal> proposals() const;
    /// Of the documents that are shown, how many there are in each status.
    std::map<std::string, std::int64_t> counts() const;
    std::vector<std::string> invoices_of_rejected() const;

    bool is_configured() const;
    bool is_checking_credentials() const;
    std::int64_t associations() const;
    std::int64_t certificates() const;
    bool is_reading_archive() const;
    std::int64_t archived_documents() const;
    std::int64_t intake_revision() const;
    /// Documents queued, in invio, to verify or taken in charge; files with an open question.
    std::int64_t open_work() const;
    /// Documents that the intake looks at once more.
    std::int64_t checks_due() const;
    /// Ready, and not queued.
    std::int64_t waiting_for_doctor() const;
    /// Nothing is under way, and nothing waits for the doctor.
    bool is_settled() const;
    /// Another number after every change.
    std::int64_t version() const;
    /// "ok", or what SQLite finds wrong.
    std::string integrity() const;

private:
    std::int64_t number(const std::string& query) const;

    std::unique_ptr<SQLite::Database> m_database;
};

std::vector<Invoice> read_invoices(const std::filesystem::path& practice_file);
/// Nobody has to log in again, however many days pass.
void keep_logged_in(const std::filesystem::path& accounts_file);
std::int64_t read_invoice_revision(const std::filesystem::path& practice_file);

} // namespace crash
