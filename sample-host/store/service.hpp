#pragma once

#include <cstdint>
#include <string>

namespace sample_host::store {

/// Something the practice sells: a *prestazione*.
struct Service {
    std::int64_t id = 0;
    std::string name;
    std::int64_t price_cents = 0; ///< VAT included
    std::string vat_rate;         ///< "22.00", as on an electronic invoice; empty when there is a nature instead
    std::string vat_nature;       ///< "N4" (exempt), "N2.2" (forfettario); empty when there is a rate
    std::int64_t revision = 0;    ///< catalogue revision of the last change
};

} // namespace sample_host::store
