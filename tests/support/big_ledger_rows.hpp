#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/configuration.hpp"
#include "tests/support/big_ledger.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

/// The rows of support::write_big_ledger.
namespace support {

inline constexpr std::int64_t k_big_ledger_now = 1'795'514'400'000; // 2026-11-24T10:00Z

/// An account whose sealed secrets are bytes of the real length, and open with no key.
plugin::ledger::Candidate big_ledger_candidate(const BigLedger& wanted, const std::string& billing_entity_id);

class BigLedgerRows {
public:
    BigLedgerRows(SQLite::Database& database, const BigLedger& wanted);

    /// The document with that number from 0 on, and all that belongs to it. In order.
    void add(std::int64_t index);

    /// The files that the documents went in.
    void finish();

private:
    struct Row;
    struct File {
        std::string billing_entity_id;
        std::int64_t documents = 0, warnings = 0, errors = 0;
        bool is_judged = true;
    };

    Row row_of(std::int64_t index) const;
    plugin::domain::TransmissionStatus status_of(std::int64_t index) const;
    std::int64_t file_of(const Row& row);
    void add_document(const Row& row, std::int64_t file);
    void add_findings(const Row& row);
    void add_attempt(const Row& row, std::int64_t file);

    const BigLedger& m_wanted;
    SQLite::Database& m_database;
    SQLite::Statement m_document, m_finding, m_attempt, m_message, m_proposal;
    plugin::domain::Date m_first_day;
    std::map<std::int64_t, File> m_files; // by id
};

} // namespace support
