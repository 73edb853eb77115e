#include "plugin/sending/patient_cipher.hpp"

#include "plugin/intake/fingerprint.hpp"
#include "plugin/sending/environment.hpp"
#include "plugin/sts/base64.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/settings.hpp>

#include <optional>
#include <utility>

namespace plugin::sending {
namespace {

// The bytes.
std::string kept(ledger::PatientCiphertexts& ciphertexts, const sts::SanitelCipher& cipher, std::string_view mark,
                 std::string_view tax_code)
{
    if (auto known = ciphertexts.find(mark)) return *std::move(known);
    std::string made = cipher.encrypt_to_bytes(tax_code);
    ciphertexts.save(mark, made);
    return made;
}

} // namespace

PatientCipher::PatientCipher(ledger::Session& session, sts::SanitelCertificate certificate,
                             const ledger::SecretBox::Key& key)
    : m_cipher(std::move(certificate)), m_fingerprint(key), m_ciphertexts(session, m_cipher.certificate().fingerprint())
{
}

std::string PatientCipher::encrypt(std::string_view tax_code) const
{
    return sts::encode_base64(
        kept(m_ciphertexts, m_cipher, intake::patient_mark_of(tax_code, m_fingerprint), tax_code));
}

intake::Preparation encrypting_patients(const host_sdk::Host& host)
{
    return [host](ledger::Session& session) -> intake::PreparePatient {
        const auto certificate = read_certificate(host_sdk::Settings(host), session, host_sdk::Clock(host).now_ms());
        if (!certificate) return {};
        return [cipher = sts::SanitelCipher(*certificate), ciphertexts = std::optional<ledger::PatientCiphertexts>()](
                   ledger::Session& open, std::string_view mark, std::string_view tax_code) mutable {
            if (!ciphertexts) ciphertexts.emplace(open, cipher.certificate().fingerprint());
            static_cast<void>(kept(*ciphertexts, cipher, mark, tax_code));
        };
    };
}

} // namespace plugin::sending
