#include "plugin/sending/remembered_certificate.hpp"

#include "plugin/sending/certificate.hpp"

namespace plugin::sending {

sts::SanitelCertificate RememberedCertificate::operator()(std::string_view content)
{
    if (!m_certificate || content != m_content) {
        m_certificate = usable_certificate(content);
        m_content = content;
    }
    return *m_certificate;
}

} // namespace plugin::sending
