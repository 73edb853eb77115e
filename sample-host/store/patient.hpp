#pragma once

#include <cstdint>
#include <string>

namespace sample_host::store {

enum class CustomerKind { natural_person = 1, company = 2 };

/// Somebody (or a company) whom the practice writes invoices to.
struct Patient {
    std::int64_t id = 0;
    CustomerKind kind = CustomerKind::natural_person;
    std::string name;
    std::string tax_code; ///< as typed, upper case; empty when unknown
};

} // namespace sample_host::store
