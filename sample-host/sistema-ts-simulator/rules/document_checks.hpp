#pragma once

#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/rules/payment_period.hpp"

#include <vector>

namespace sistema_ts_simulator::rules {

/// What can be said about a document by reading it alone, for this sender, on this day: every error and warning, not
/// just the first (PROTOCOL 5.2, 11, 16).
std::vector<Message> check_document(const Document& document, const Account& sender, const PaymentPeriod& period,
                                    Date today);

} // namespace sistema_ts_simulator::rules
