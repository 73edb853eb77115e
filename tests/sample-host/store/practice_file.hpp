#pragma once

#include "store/billing_entity_store.hpp"
#include "store/database.hpp"
#include "store/invoice_store.hpp"
#include "store/patient_store.hpp"
#include "store/practice_schema.hpp"
#include "store/revision.hpp"
#include "store/service_store.hpp"
#include "tests/support/temporary_directory.hpp"

namespace sample_host::test {

/// A practice's file with one billing entity, one service and one patient.
struct PracticeFile {
    support::TemporaryDirectory folder;
    store::Database database{folder.path() / "practice.db", store::practice_migrations()};
    std::int64_t entity = 0;
    std::int64_t service = 0;
    std::int64_t patient = 0;

    PracticeFile()
    {
        auto transaction = database.write();
        entity = store::BillingEntityStore(transaction)
                     .add({.name = "Dott.ssa Prova",
                           .vat_number = "07458120586",
                           .tax_code = "CNTLNE75C52H501U",
                           .profession = "medico"});
        service = store::ServiceStore(transaction)
                      .add({.name = "Visita", .price_cents = 8000, .vat_rate = "", .vat_nature = "N4"});
        patient = store::PatientStore(transaction).add({.name = "Rossi Anna", .tax_code = "RSSNNA80A41H501X"});
        transaction.commit();
    }

    store::Invoice invoice(const std::string& number) const
    {
        store::Invoice invoice;
        invoice.billing_entity_id = entity;
        invoice.patient.id = patient;
        invoice.number = number;
        invoice.issued_on = "2026-03-01";
        invoice.total_cents = 8000;
        invoice.lines.push_back({.kind = store::LineKind::service,
                                 .service_id = service,
                                 .description = "Visita",
                                 .amount_cents = 8000,
                                 .vat_rate = "",
                                 .vat_nature = "N4"});
        return invoice;
    }

    std::int64_t add(const store::Invoice& invoice)
    {
        auto transaction = database.write();
        const auto id = store::InvoiceStore(transaction).add(invoice);
        transaction.commit();
        return id;
    }

    store::Invoice find(std::int64_t id)
    {
        auto transaction = database.read();
        return store::InvoiceStore(transaction).find(id).value();
    }

    std::int64_t revision()
    {
        auto transaction = database.read();
        return store::current_revision(transaction, store::Topic::invoices);
    }

    std::vector<store::Invoice> changes(std::int64_t after, std::int64_t up_to, std::int64_t limit)
    {
        auto transaction = database.read();
        return store::InvoiceStore(transaction).changes(after, up_to, limit);
    }
};

} // namespace sample_host::test
