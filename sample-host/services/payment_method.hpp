#pragma once

#include <span>
#include <string_view>

namespace sample_host::services {

/// A way to pay, as the doctor chooses it from a list.
struct PaymentMethod {
    std::string_view code; ///< stored on the invoice
    std::string_view label;
    bool traceable; ///< whether the payment leaves a trace outside the practice's till (law 160/2019, art. 1, c. 679)
};

/// All ways to pay, in the order of the list.
std::span<const PaymentMethod> payment_methods();

/// nullptr when the code is unknown.
const PaymentMethod* find_payment_method(std::string_view code);

} // namespace sample_host::services
