#pragma once

#include "store/database.hpp"
#include "store/service.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sample_host::store {

/// The catalogue of services of one practice, seen through one transaction. Belongs to the transaction's thread.
class ServiceStore {
public:
    explicit ServiceStore(Transaction& transaction) : m_transaction(transaction) {}

    std::optional<Service> find(std::int64_t id);
    std::vector<Service> list(); ///< by name

    std::int64_t add(const Service& service); ///< returns the new id; sets its revision
    bool update(const Service& service);      ///< false: no such service. Gives it a new revision
    bool is_used(std::int64_t id);            ///< whether an invoice line names it
    bool remove(std::int64_t id);             ///< false: no such service. The caller has checked is_used()

private:
    Transaction& m_transaction;
};

} // namespace sample_host::store
