#include "plugin/app/certificate_check.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/sts/sanitel_certificate.hpp"

#include <fstream>
#include <iterator>

namespace plugin::app {

namespace {

constexpr std::size_t k_largest = 64 * 1024;

std::optional<std::string> read_file(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > k_largest) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace

pages::CertificateState check_certificate(const std::filesystem::path& file, std::int64_t now_ms)
{
    if (file.empty()) {
        return {false, "Non è stato ancora indicato: finché manca non si può inviare nulla. Chiedere a chi gestisce il "
                       "programma di scaricare il certificato SanitelCF dal sito del Sistema TS e di indicarlo."};
    }
    const auto content = read_file(file);
    if (!content) {
        return {false, "Il file del certificato non si può leggere: finché manca non si può inviare nulla. Chiedere a "
                       "chi gestisce il programma di controllare l'impostazione."};
    }
    try {
        const auto certificate = sts::SanitelCertificate::load(*content);
        const std::int64_t expires_ms = certificate.not_after() * 1000;
        const std::string until = domain::Date::in_rome(expires_ms).italian();
        if (expires_ms < now_ms) {
            return {true, "È scaduto il " + until +
                              ". Si può ancora usare, ma conviene scaricare quello nuovo dal sito del Sistema TS."};
        }
        return {true, "Valido fino al " + until + "."};
    } catch (const sts::CertificateError& error) {
        return {false, error.what()};
    }
}

} // namespace plugin::app
