#include "plugin/sts/soap_fault.hpp"

namespace plugin::sts {

std::optional<SoapFault> as_fault(const XmlElement& body)
{
    if (body.name != "Fault") return std::nullopt;
    std::string text = body.child_text("faultstring");
    FaultKind kind = FaultKind::other;
    if (text.starts_with("Errore generico di autenticazione")) {
        kind = FaultKind::authentication;
    } else if (text.starts_with("Password scaduta")) {
        kind = FaultKind::password_expired;
    } else if (text.starts_with("cvc-")) {
        kind = FaultKind::not_valid;
    }
    return SoapFault{kind, std::move(text)};
}

bool is_credentials_fault(const SoapFault& fault) noexcept
{
    return fault.kind == FaultKind::authentication || fault.kind == FaultKind::password_expired;
}

} // namespace plugin::sts
