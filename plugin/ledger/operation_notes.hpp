#pragma once

#include <string_view>

// What a document says of an operation on what Sistema TS holds, whichever way it went. Italian, for the doctor.
namespace plugin::ledger {

inline constexpr const char* k_not_done =
    "Il Sistema TS non ha eseguito l'operazione richiesta: negli archivi resta il documento com'era.";
inline constexpr const char* k_cancelled = "Il documento è stato cancellato dagli archivi del Sistema TS.";

// The outcome of an attempt that cancelled its document.
inline constexpr std::string_view k_cancelled_outcome = "cancellato";

} // namespace plugin::ledger
