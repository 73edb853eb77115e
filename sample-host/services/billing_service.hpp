#pragma once

#include "store/billing_entity.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sample_host::services {

/// A billing entity as typed into a form.
struct BillingEntityDraft {
    std::string name;
    std::string vat_number;
    std::string tax_code;
    std::string profession;
};

/// The billing entities (*entità di fatturazione*) of one practice. Thread-safe.
class BillingService {
public:
    explicit BillingService(store::Database& database) : m_database(database) {}

    std::vector<store::BillingEntity> list();
    std::optional<store::BillingEntity> find(std::int64_t id);
    std::int64_t current_revision();

    std::int64_t create(const BillingEntityDraft& draft);          ///< throws ValidationFailed
    void update(std::int64_t id, const BillingEntityDraft& draft); ///< throws ValidationFailed, NotFound

private:
    store::Database& m_database;
};

} // namespace sample_host::services
