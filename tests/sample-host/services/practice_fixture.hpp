#pragma once

#include "services/practices.hpp"
#include "store/account_store.hpp"
#include "tests/support/temporary_directory.hpp"

#include <string>

namespace sample_host::test {

/// A practice on 10 March 2026 with one billing entity, two services and one patient.
struct PracticeFixture {
    support::TemporaryDirectory folder;
    services::Clock clock{"2026-03-10"};
    services::Practices practices{folder.path(), clock};
    services::Practice& practice = practices.add({"aurora", "Poliambulatorio Aurora"});
    services::InvoiceService& invoices = practice.invoices();
    std::int64_t entity = practice.billing().create({.name = "Dott.ssa Elena Conti",
                                                     .vat_number = "07458120586",
                                                     .tax_code = "CNTLNE75C52H501U",
                                                     .profession = "medico"});
    std::int64_t visit = practice.catalogue().create({.name = "Visita", .price = "80,00", .vat = "esente"});
    std::int64_t scan = practice.catalogue().create({.name = "Ecografia", .price = "95,00", .vat = "esente"});
    std::int64_t patient = practice.patients().create({.name = "Rossi Anna", .tax_code = "RSSNNA80A41H501X"});

    services::InvoiceDraft draft() const
    {
        services::InvoiceDraft draft;
        draft.billing_entity_id = std::to_string(entity);
        draft.patient_id = std::to_string(patient);
        draft.lines = {{std::to_string(visit), ""}};
        return draft;
    }

    store::Invoice create(const services::InvoiceDraft& draft) { return invoices.find(invoices.create(draft)).value(); }
};

/// The messages of the fields that `action` refuses, by field.
template <typename Action>
std::map<std::string, std::string> errors_of(Action&& action)
{
    std::map<std::string, std::string> errors;
    try {
        action();
    } catch (const services::ValidationFailed& failure) {
        for (const auto& error : failure.errors())
            errors[error.field] = error.message;
    }
    return errors;
}

} // namespace sample_host::test
