#pragma once

#include <cstdint>
#include <string>

namespace sample_host::store {

/// In whose name invoices are written: an *entità di fatturazione*.
struct BillingEntity {
    std::int64_t id = 0;
    std::string name;
    std::string vat_number; ///< partita IVA
    std::string tax_code;   ///< codice fiscale
    std::string profession; ///< "medico", "odontoiatra", ...; may be empty
    std::int64_t revision = 0;
};

} // namespace sample_host::store
