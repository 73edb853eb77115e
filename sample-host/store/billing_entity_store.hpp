#pragma once

#include "store/billing_entity.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sample_host::store {

/// The billing entities of one practice, seen through one transaction. Belongs to the transaction's thread.
class BillingEntityStore {
public:
    explicit BillingEntityStore(Transaction& transaction) : m_transaction(transaction) {}

    std::optional<BillingEntity> find(std::int64_t id);
    std::vector<BillingEntity> list(); ///< in the order of creation

    std::int64_t add(const BillingEntity& entity); ///< returns the new id; sets its revision
    bool update(const BillingEntity& entity);      ///< false: no such entity. Gives it a new revision

private:
    Transaction& m_transaction;
};

} // namespace sample_host::store
