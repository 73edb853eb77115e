#pragma once

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "tests/support/temporary_directory.hpp"

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

private:
    support::TemporaryDirectory m_directory;
    std::unique_ptr<LedgerDatabase> m_ledger = std::make_unique<LedgerDatabase>(file());
};

} // namespace plugin::ledger
