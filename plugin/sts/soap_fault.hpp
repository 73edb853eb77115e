#pragma once

#include "plugin/sts/soap.hpp"

#include <optional>
#include <string>

namespace plugin::sts {

enum class FaultKind {
    authentication,   // "Errore generico di autenticazione"
    password_expired, // "Password scaduta"
    not_valid,        // the request is not schema-valid (cvc-...): refused before anything was done
    other,
};

// A SOAP fault of Sistema TS (PROTOCOL 12).
struct SoapFault {
    FaultKind kind;
    std::string text; // the service's own faultstring

    friend bool operator==(const SoapFault&, const SoapFault&) = default;
};

// Nothing where the element is not a Fault.
std::optional<SoapFault> as_fault(const XmlElement& body);

// True for the faults that only other credentials can cure.
bool is_credentials_fault(const SoapFault& fault) noexcept;

// What a fault means for the call, in the outcomes of any service.
template <class Outcome>
Outcome outcome_of_fault(const SoapFault& fault) noexcept
{
    if (is_credentials_fault(fault)) return Outcome::credentials_refused;
    return fault.kind == FaultKind::not_valid ? Outcome::not_valid : Outcome::uncertain;
}

} // namespace plugin::sts
