#pragma once

#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"

#include <vector>

namespace sistema_ts_simulator::services {

/// Whether pincode and Proprietario belong to the account: `002` not decipherable, `104` another pincode, `109` owner
/// missing, another owner `004` for a doctor, `010` for other professionals, `110` for structures (PROTOCOL 11.1),
/// SIM014 other office codes. Empty when all is right; otherwise the request goes no further.
std::vector<rules::Message> check_sender(const soap::Element& request, const rules::Account& account,
                                         const crypto::Decipher& decipher);

} // namespace sistema_ts_simulator::services
