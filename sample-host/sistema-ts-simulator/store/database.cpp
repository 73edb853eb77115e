#include "sistema-ts-simulator/store/database.hpp"

namespace sistema_ts_simulator::store {

namespace {

constexpr const char* k_schema = R"sql(
CREATE TABLE IF NOT EXISTS documents (
    id INTEGER PRIMARY KEY,
    user TEXT NOT NULL,
    vat TEXT NOT NULL,
    issued TEXT NOT NULL,
    device INTEGER NOT NULL,
    number TEXT NOT NULL,
    paid TEXT NOT NULL,
    paid_in_advance INTEGER NOT NULL,
    patient TEXT,
    traced TEXT NOT NULL,
    type TEXT NOT NULL,
    opposition INTEGER NOT NULL,
    operation TEXT NOT NULL,
    protocol TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sent TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    original INTEGER REFERENCES documents (id),
    UNIQUE (user, vat, issued, device, number)
);
CREATE INDEX IF NOT EXISTS documents_by_patient ON documents (user, patient, paid);
CREATE INDEX IF NOT EXISTS documents_by_original ON documents (original);
CREATE TABLE IF NOT EXISTS expense_lines (
    document INTEGER NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    flag TEXT NOT NULL,
    cents INTEGER NOT NULL,
    vat_rate TEXT NOT NULL,
    vat_nature TEXT NOT NULL,
    PRIMARY KEY (document, position)
);
CREATE TABLE IF NOT EXISTS receipts (
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    operation TEXT NOT NULL,
    user TEXT NOT NULL,
    vat TEXT NOT NULL,
    issued TEXT NOT NULL,
    device INTEGER NOT NULL,
    number TEXT NOT NULL,
    fault TEXT NOT NULL,
    file INTEGER, -- the receipt of the file that the document came in
    esito TEXT NOT NULL DEFAULT '',
    protocol TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS receipts_by_key ON receipts (user, vat, issued, device, number);
CREATE INDEX IF NOT EXISTS receipts_by_file ON receipts (file);
CREATE TABLE IF NOT EXISTS receipt_messages (
    receipt INTEGER NOT NULL REFERENCES receipts (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    level TEXT NOT NULL,
    expense_type TEXT NOT NULL,
    PRIMARY KEY (receipt, position)
);
CREATE TABLE IF NOT EXISTS files (
    receipt INTEGER PRIMARY KEY REFERENCES receipts (id),
    user TEXT NOT NULL,
    owner_user TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    is_zip INTEGER NOT NULL,
    fault TEXT NOT NULL,
    code TEXT NOT NULL,
    protocol TEXT NOT NULL,
    day TEXT NOT NULL,
    time INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    problem TEXT NOT NULL,
    sent INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    warned INTEGER NOT NULL,
    refused INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS files_by_protocol ON files (protocol);
CREATE TABLE IF NOT EXISTS file_contents (file INTEGER PRIMARY KEY REFERENCES files (receipt), zip BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS failed_logins (user TEXT PRIMARY KEY, failures INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS unknown_tax_codes (tax_code TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS delegations (
    intermediary TEXT NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (intermediary, owner)
);
CREATE TABLE IF NOT EXISTS objections (
    id INTEGER PRIMARY KEY,
    user TEXT NOT NULL,
    vat TEXT NOT NULL,
    issued TEXT NOT NULL,
    device INTEGER NOT NULL,
    number TEXT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL,
    expense_type TEXT NOT NULL,
    amount_text TEXT NOT NULL,
    type_text TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
)sql";

/// Of the tables above; to be raised when one of them changes.
constexpr int k_version = 2;

/// A data folder of an older simulator: its state is forgotten, keys and certificates stay.
void drop_older_tables(SQLite::Database& database)
{
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    const bool is_new = database.execAndGet("SELECT COUNT(*) FROM sqlite_schema").getInt() == 0;
    if (version == k_version || is_new) return;
    for (const char* table : {"receipt_messages", "receipts", "expense_lines", "documents", "failed_logins",
                              "unknown_tax_codes", "settings"})
        database.exec("DROP TABLE IF EXISTS " + std::string(table));
}

} // namespace

SQLite::Database open_database(const std::filesystem::path& file)
{
    constexpr int k_busy_ms = 5000;
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, k_busy_ms);
    database.exec("PRAGMA journal_mode=WAL");
    database.exec("PRAGMA synchronous=NORMAL"); // outlives the program's death; a power cut is not what it is for
    drop_older_tables(database);
    database.exec("PRAGMA user_version=" + std::to_string(k_version));
    database.exec("PRAGMA foreign_keys=ON");
    database.exec(k_schema);
    return database;
}

void clear(SQLite::Database& database)
{
    for (const char* table : {"file_contents", "files", "receipt_messages", "receipts", "expense_lines", "documents",
                              "failed_logins", "unknown_tax_codes", "delegations", "objections", "settings"}) {
        database.exec("DELETE FROM " + std::string(table));
    }
}

} // namespace sistema_ts_simulator::store
