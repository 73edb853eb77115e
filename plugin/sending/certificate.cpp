#include "plugin/sending/certificate.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/certificate_expiry.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/sts/cipher.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace plugin::sending {
namespace {

constexpr std::uintmax_t k_largest_certificate = 100'000;

std::string read_file(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        throw EnvironmentError(domain::text("sending-certificate.not-found"));
    }
    if (std::filesystem::file_size(path, error) > k_largest_certificate || error) {
        throw EnvironmentError(domain::text("sending-certificate.too-large"));
    }
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) {
        throw EnvironmentError(domain::text("sending-certificate.unreadable"));
    }
    return content;
}

std::string content_of_deployment(const host_sdk::Settings& settings)
{
    const std::string path(domain::trim(settings.get("sistema-ts.sanitel-certificate").value_or("")));
    if (path.empty()) {
        throw EnvironmentError(domain::text("sending-certificate.missing"));
    }
    return read_file(path);
}

} // namespace

sts::SanitelCertificate usable_certificate(std::string_view content)
{
    sts::SanitelCertificate certificate = sts::SanitelCertificate::load(content);
    try {
        // A certificate that cannot encrypt is found here, before anything is claimed.
        static_cast<void>(sts::SanitelCipher(certificate).encrypt("0000000000000000"));
    } catch (const std::runtime_error&) {
        throw sts::CertificateError(domain::text("sending-certificate.cannot-encrypt"));
    }
    return certificate;
}

CertificateInUse certificate_in_use(const host_sdk::Settings& settings, ledger::Session& session,
                                    const UsableCertificate& usable)
{
    const ledger::CertificateTable table(session);
    std::optional<ledger::InstalledCertificate> installed = table.in_use();
    try {
        sts::SanitelCertificate certificate = usable(installed ? installed->content : content_of_deployment(settings));
        std::optional<ledger::ExpiryConsent> consent = table.consent(certificate.fingerprint());
        return {std::move(certificate), std::move(installed), std::move(consent)};
    } catch (const sts::CertificateError& error) {
        throw EnvironmentError(error.what());
    }
}

void require_not_expired(const CertificateInUse& in_use, std::int64_t now_ms)
{
    const std::int64_t ends = in_use.certificate.not_after() * 1000;
    if (in_use.consent || domain::certificate_stage(ends, now_ms) != domain::CertificateStage::expired) return;
    throw CertificateExpired(
        domain::text("sending-certificate.expired", {{"day", domain::Date::in_rome(ends).italian()}}));
}

} // namespace plugin::sending
