#pragma once

#include "services/field_error.hpp"
#include "store/database.hpp"
#include "store/patient.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sample_host::services {

/// A patient as typed into a form.
struct PatientDraft {
    std::string name;
    std::string tax_code;
    bool company = false;
};

/// Checks what was typed and returns the patient to store (id 0). Errors are added under "nome" and "codice_fiscale",
/// each with `prefix` in front.
store::Patient checked_patient(const PatientDraft& draft, FieldErrors& errors, const std::string& prefix = "");

/// The patients of one practice. Thread-safe.
class PatientService {
public:
    explicit PatientService(store::Database& database) : m_database(database) {}

    std::optional<store::Patient> find(std::int64_t id);
    std::vector<store::Patient> list(const std::string& search, std::int64_t offset, std::int64_t limit);
    std::int64_t count(const std::string& search);

    std::int64_t create(const PatientDraft& draft);          ///< throws ValidationFailed
    void update(std::int64_t id, const PatientDraft& draft); ///< throws ValidationFailed, NotFound

private:
    store::Database& m_database;
};

} // namespace sample_host::services
