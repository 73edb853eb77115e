// The SanitelCF certificate that a doctor uploads: PEM, DER, or Base64 of DER.
#include "plugin/domain/text.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/sanitel_certificate.hpp"
#include "tests/fuzz/fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace plugin::sts;
    const auto as_named = [](std::string_view name) { return std::string(name); };
    try {
        const SanitelCertificate certificate = SanitelCertificate::load(fuzz::text_of(data, size));
        fuzz::promise(certificate.key_digest().size() == 64, "a key has its digest");
        fuzz::promise(fuzz::is_showable(certificate.subject()), "the subject can be shown");
        try {
            fuzz::promise(!SanitelCipher(certificate).encrypt("RSSMRA80A01H501U").empty(),
                          "a key that was taken encrypts");
        } catch (const std::runtime_error& error) {
            fuzz::promise(std::string_view(error.what()).find("RSSMRA80A01H501U") == std::string_view::npos,
                          "an error does not tell the text");
        }
    } catch (const CertificateError& error) {
        fuzz::promise(fuzz::is_showable(plugin::domain::in_words(error.what(), as_named)), "the reason can be shown");
    }
    return 0;
}
