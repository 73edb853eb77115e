#pragma once

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/transaction.hpp"
#include "tests/support/temporary_directory.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace plugin::ledger {

// A ledger in a real file of a temporary folder, with what tests often put into it.
class Ledger : public testing::Test {
protected:
    LedgerDatabase& ledger() { return *m_ledger; }

    // The process ends here and another one starts.
    void restart()
    {
        m_ledger.reset();
        m_ledger = std::make_unique<LedgerDatabase>(file());
    }

    std::filesystem::path file() const { return m_directory.path() / "ledger.db"; }

    static Document document(std::string invoice_id, domain::TransmissionStatus status,
                             std::string paid_on = "2026-11-20", std::string entity = "e1")
    {
        Document document;
        document.number = "FT/" + invoice_id;
        document.invoice_id = std::move(invoice_id);
        document.billing_entity_id = std::move(entity);
        document.issued_on = paid_on;
        document.paid_on = std::move(paid_on);
        document.total_cents = 10000;
        document.status = status;
        if (status == domain::TransmissionStatus::to_verify) document.verify_after = 0;
        return document;
    }

    std::int64_t saved(Document document)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        DocumentTable(session).save(document);
        transaction.commit();
        return document.id;
    }

    Document stored(std::int64_t id)
    {
        Session session = ledger().session();
        return DocumentTable(session).find(id).value();
    }

    void configure(const std::string& entity)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        ConfigurationTable configurations(session);
        configurations.save_candidate(candidate(entity));
        const Candidate saved = configurations.candidate(entity).value();
        configurations.begin_check(saved);
        configurations.activate(saved, 1);
        transaction.commit();
    }

    static Candidate candidate(const std::string& entity)
    {
        Candidate candidate;
        candidate.billing_entity_id = entity;
        candidate.account.username = "USER-" + entity;
        candidate.account.tax_code = "PROVAX00X00X000Y";
        candidate.account.sealed_password = std::string("\0sealed password", 16);
        candidate.account.sealed_pin = "sealed pin";
        candidate.saved_at = 1000;
        return candidate;
    }

    // Of a ledger of any schema: number "ID/2026", 100 euros, issued and paid on 31 January.
    static std::string insertion_of_document(std::int64_t id, const std::string& status)
    {
        const std::string text = std::to_string(id);
        return "INSERT INTO document (id, invoice_id, billing_entity_id, number, issued_on, paid_on, total_cents, "
               "kind, revision, status, hidden, check_due, queued_by, fingerprint, sent_revision, "
               "changed_after_sending, note, protocol, verify_tries) VALUES (" +
               text + ", 'i" + text + "', 'e1', '" + text +
               "/2026', '2026-01-31', '2026-01-31', 10000, 'invoice', 1, '" + status + "', 0, 0, '', '" +
               std::string(64, 'f') + "', 1, 0, '', '', 0);";
    }

    // Puts another ledger in the place of this one, as it was after the first steps of its schema, and upgrades it.
    void upgrade_from(std::size_t steps, const std::string& rows)
    {
        m_ledger.reset();
        for (const char* part : {"", "-wal", "-shm"}) {
            std::filesystem::remove(file().string() + part);
        }
        {
            SQLite::Database older(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            migrate(older, migrations().first(steps));
            older.exec(rows);
        }
        m_ledger = std::make_unique<LedgerDatabase>(file());
    }

private:
    support::TemporaryDirectory m_directory;
    std::unique_ptr<LedgerDatabase> m_ledger = std::make_unique<LedgerDatabase>(file());
};

} // namespace plugin::ledger
