#pragma once

#include <string>
#include <string_view>

namespace plugin::ledger {

// The text with everything that looks like a person's tax code replaced by "[codice fiscale]". Sistema TS may repeat
// the patient's in its messages, and the ledger holds none.
std::string mask_tax_codes(std::string_view text);

} // namespace plugin::ledger
