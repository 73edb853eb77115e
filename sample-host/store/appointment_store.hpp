#pragma once

#include "store/appointment.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sample_host::store {

/// The appointments of one practice, seen through one transaction. Belongs to the transaction's thread.
class AppointmentStore {
public:
    explicit AppointmentStore(Transaction& transaction) : m_transaction(transaction) {}

    std::vector<Appointment> of_day(const std::string& day); ///< in the order of their time
    std::int64_t add(const Appointment& appointment);        ///< returns the new id
    bool remove(std::int64_t id);                            ///< false: no such appointment

private:
    Transaction& m_transaction;
};

} // namespace sample_host::store
