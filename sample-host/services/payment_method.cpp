#include "services/payment_method.hpp"

#include <array>

namespace sample_host::services {

namespace {

constexpr std::array<PaymentMethod, 6> k_methods{{
    {"contanti", "Contanti", false},
    {"carta", "Carta/Bancomat", true},
    {"bonifico", "Bonifico", true},
    {"assegno", "Assegno", true},
    {"satispay", "Satispay", true},
    {"pagopa", "PagoPA", true},
}};

} // namespace

std::span<const PaymentMethod> payment_methods()
{
    return k_methods;
}

const PaymentMethod* find_payment_method(std::string_view code)
{
    for (const auto& method : k_methods)
        if (method.code == code) return &method;
    return nullptr;
}

} // namespace sample_host::services
