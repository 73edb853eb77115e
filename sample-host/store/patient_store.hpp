#pragma once

#include "store/database.hpp"
#include "store/patient.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::store {

/// The patients of one practice, seen through one transaction. Belongs to the transaction's thread.
class PatientStore {
public:
    explicit PatientStore(Transaction& transaction) : m_transaction(transaction) {}

    std::optional<Patient> find(std::int64_t id);

    /// Patients whose name contains `search` (all when empty), by name.
    std::vector<Patient> list(const std::string& search, std::int64_t offset, std::int64_t limit);
    std::int64_t count(const std::string& search);

    /// Returns the new id.
    std::int64_t add(const Patient& patient);

    /// Returns false when there is no such patient. When name, tax code or kind change, every invoice of the patient
    /// gets a new revision, because an invoice carries them.
    bool update(const Patient& patient);

private:
    Transaction& m_transaction;
};

} // namespace sample_host::store
