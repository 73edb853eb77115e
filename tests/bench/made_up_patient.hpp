#pragma once

#include <cstdint>
#include <string>

namespace bench {

struct MadeUpPatient {
    std::string name;
    std::string tax_code; ///< right in every character
};

/// The number-th of up to fifty million different ones, always the same.
MadeUpPatient made_up_patient(std::int64_t number);

} // namespace bench
