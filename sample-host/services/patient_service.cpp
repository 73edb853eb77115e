#include "services/patient_service.hpp"

#include "services/text.hpp"
#include "store/patient_store.hpp"

namespace sample_host::services {

store::Patient checked_patient(const PatientDraft& draft, FieldErrors& errors, const std::string& prefix)
{
    store::Patient patient;
    patient.kind = draft.company ? store::CustomerKind::company : store::CustomerKind::natural_person;
    patient.name = trimmed(draft.name);
    patient.tax_code = normalised_tax_code(draft.tax_code);
    if (patient.name.empty())
        errors.add(prefix + "nome", draft.company ? "Inserire la denominazione." : "Inserire cognome e nome.");
    else if (length_in_characters(patient.name) > 120)
        errors.add(prefix + "nome", "Il nome è troppo lungo: al massimo 120 caratteri.");
    if (!patient.tax_code.empty() && !looks_like_tax_code(patient.tax_code))
        errors.add(prefix + "codice_fiscale",
                   "Il codice fiscale deve avere 16 lettere e cifre (11 cifre per una società): controllare.");
    return patient;
}

std::optional<store::Patient> PatientService::find(std::int64_t id)
{
    auto transaction = m_database.read();
    return store::PatientStore(transaction).find(id);
}

std::vector<store::Patient> PatientService::list(const std::string& search, std::int64_t offset, std::int64_t limit)
{
    auto transaction = m_database.read();
    return store::PatientStore(transaction).list(search, offset, limit);
}

std::int64_t PatientService::count(const std::string& search)
{
    auto transaction = m_database.read();
    return store::PatientStore(transaction).count(search);
}

std::int64_t PatientService::create(const PatientDraft& draft)
{
    FieldErrors errors;
    const auto patient = checked_patient(draft, errors);
    errors.raise();
    auto transaction = m_database.write();
    const auto id = store::PatientStore(transaction).add(patient);
    transaction.commit();
    return id;
}

void PatientService::update(std::int64_t id, const PatientDraft& draft)
{
    FieldErrors errors;
    auto patient = checked_patient(draft, errors);
    errors.raise();
    patient.id = id;
    auto transaction = m_database.write();
    if (!store::PatientStore(transaction).update(patient)) throw NotFound("no such patient");
    transaction.commit();
}

} // namespace sample_host::services
