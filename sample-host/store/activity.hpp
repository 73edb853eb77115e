#pragma once

#include <cstdint>
#include <string>

namespace sample_host::store {

/// A row of a practice's *Registro delle attività*, as it stands in the file.
struct Activity {
    std::string practice_id; ///< empty: of a visitor who belongs to none
    std::int64_t serial = 0; ///< 1, 2, 3 ... in each practice, without a gap
    std::int64_t at_ms = 0;
    std::int64_t user_id = 0; ///< 0: nobody who has logged in
    std::string who;          ///< the name, for the owner
    std::string action;       ///< a word of services::k_activity_words
    std::string details;      ///< Italian, for the owner; may be empty
    std::string previous;     ///< hash of the practice's row before; empty in the first
    std::string hash;
};

} // namespace sample_host::store
