#pragma once

#include "plugin/intake/intake.hpp"
#include "plugin/ledger/association_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"

#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/secrets.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plugin {

// A practice with one doctor (entity e1), one service (s1, associated to SR) and the plugin's ledger in a real file.
class Practice : public testing::Test {
protected:
    static constexpr std::int64_t k_now = 1'795'514'400'000; // 2026-11-24T10:00Z
    static constexpr const char* k_password = "Parola-Chiave-9";
    static constexpr const char* k_pin = "5489456985";
    static constexpr const char* k_patient = "RSSMRA80A01H501U";

    Practice()
    {
        m_fake.set_now_ms(k_now);
        m_fake.set_setting("sistema-ts.url", "https://localhost:1");
        m_fake.put(host_sdk::BillingEntity{"e1", "Dott.ssa Bianchi", "01234567897", "medico", std::nullopt});
        m_fake.put(host_sdk::Service{"s1", "V1", "Visita", 0});
        associate("s1", domain::ExpenseType::SR);
    }

    static host_sdk::Invoice invoice(std::string id)
    {
        host_sdk::Invoice invoice;
        invoice.number = "FT/" + id;
        invoice.id = std::move(id);
        invoice.billing_entity_id = "e1";
        invoice.issued_on = "2026-11-20";
        invoice.paid_on = "2026-11-20";
        invoice.currency = "EUR";
        invoice.total_cents = 10000;
        invoice.traceable_payment = true;
        invoice.customer_kind = host_sdk::CustomerKind::natural_person;
        invoice.patient_name = "Mario Rossi";
        invoice.patient_tax_code = k_patient;
        // Taxed, so that no stamp duty is due.
        invoice.lines = {
            {host_sdk::LineKind::service, 10000, std::optional<std::string>("s1"), "Visita", "22.00", std::nullopt}};
        return invoice;
    }

    // A credit note that refunds a part of the invoice.
    static host_sdk::Invoice credit_note(std::string id, std::string refunded)
    {
        host_sdk::Invoice note = invoice(std::move(id));
        note.kind = host_sdk::InvoiceKind::credit_note;
        note.refunds_invoice_id = std::move(refunded);
        note.issued_on = "2026-11-22";
        note.paid_on = "2026-11-22";
        note.total_cents = -4000;
        note.lines[0].amount_cents = -4000;
        return note;
    }

    // The process ends here...
    void stop() { m_ledger.reset(); }

    // ...and another one starts.
    void restart()
    {
        stop();
        m_ledger = std::make_unique<ledger::LedgerDatabase>(file());
    }

    std::filesystem::path file() const { return m_fake.data_directory() / "ledger.db"; }
    ledger::LedgerDatabase& ledger() { return *m_ledger; }
    const rules::RulesData& rules() const { return m_rules; }
    host_sdk::Host host() { return m_fake.host(); }
    const host_sdk::Call& call() const { return m_call; }

    host_sdk::Step step() { return intake::Intake(host(), ledger(), rules(), m_preparation).step(m_call); }

    // All steps of the job until there is nothing more to do.
    void take_in()
    {
        while (step().more) {
        }
    }

    template <class Body>
    void write(Body body)
    {
        ledger::Session session = ledger().session();
        ledger::Transaction transaction(session);
        body(session);
        transaction.commit();
    }

    void associate(const std::string& service, std::optional<domain::ExpenseType> type)
    {
        write([&](ledger::Session& session) {
            ledger::AssociationTable(session).save({{service, {type}, catalogue_revision(), "Anna", k_now}});
        });
    }

    // What *Salva* writes, with real sealed secrets.
    ledger::Candidate candidate(const std::string& entity)
    {
        ledger::SecretBox::Key key = host_sdk::Secrets(host()).derive_key(m_call, ledger::k_credentials_key_label);
        const ledger::SecretBox box(key);
        ledger::Candidate candidate;
        candidate.billing_entity_id = entity;
        candidate.account.username = "USER-" + entity;
        candidate.account.tax_code = "BNCNNA70A41H501W";
        candidate.account.sealed_password = box.seal(k_password, ledger::password_place(entity));
        candidate.account.sealed_pin = box.seal(k_pin, ledger::pin_place(entity));
        candidate.saved_at = k_now;
        return candidate;
    }

    void save_candidate(const std::string& entity)
    {
        const ledger::Candidate saved = candidate(entity);
        write([&](ledger::Session& session) { ledger::ConfigurationTable(session).save_candidate(saved); });
    }

    void configure(const std::string& entity = "e1")
    {
        save_candidate(entity);
        write([&](ledger::Session& session) {
            ledger::ConfigurationTable configurations(session);
            const ledger::Candidate saved = configurations.candidate(entity).value();
            configurations.begin_check(saved);
            configurations.activate(saved, k_now);
        });
    }

    ledger::Document document(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        return ledger::DocumentTable(session).find_by_invoice(invoice_id).value();
    }

    bool has_document(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        return ledger::DocumentTable(session).find_by_invoice(invoice_id).has_value();
    }

    // The ids of what the last check found.
    std::vector<std::string> findings(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        std::vector<std::string> ids;
        for (const domain::Finding& finding : ledger::FindingTable(session).list(document(invoice_id).id)) {
            ids.push_back(finding.id);
        }
        return ids;
    }

    void change(const std::string& invoice_id, const std::function<void(ledger::Document&)>& body)
    {
        write([&](ledger::Session& session) {
            ledger::DocumentTable documents(session);
            ledger::Document document = documents.find_by_invoice(invoice_id).value();
            body(document);
            documents.save(document);
        });
    }

    void enqueue(const std::string& invoice_id, const std::string& by = "Segretaria Carla")
    {
        const std::int64_t id = document(invoice_id).id;
        write([&](ledger::Session& session) {
            const std::int64_t ids[] = {id};
            ledger::SendQueue(session).enqueue(ids, by, k_now);
        });
    }

    host_sdk::testkit::FakeHost m_fake;
    intake::Preparation m_preparation = [](ledger::Session&) { return intake::PreparePatient(); };

private:
    std::int64_t catalogue_revision() { return host_sdk::Catalogue(host()).current_revision(m_call); }

    std::atomic<bool> m_cancelled{false};
    host_sdk::hosting::CallContext m_context{std::nullopt, std::nullopt, m_cancelled};
    host_sdk::Call m_call{m_context.raw()};
    rules::RulesData m_rules = rules::RulesData::load(PROJECT_SOURCE_DIR "/plugin/rules");
    std::unique_ptr<ledger::LedgerDatabase> m_ledger = std::make_unique<ledger::LedgerDatabase>(file());
};

} // namespace plugin
