#pragma once

#include "plugin/sts/sanitel_certificate.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace plugin::sending {

// usable_certificate, which takes longer than to check ten invoices, but not again for the content of the last time.
// For one thread at a time.
class RememberedCertificate {
public:
    // Throws sts::CertificateError, and tries again next time.
    sts::SanitelCertificate operator()(std::string_view content);

private:
    std::string m_content;
    std::optional<sts::SanitelCertificate> m_certificate;
};

} // namespace plugin::sending
