#include "plugin/sending/environment.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/intake/service_url.hpp"
#include "plugin/sts/cipher.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace plugin::sending {
namespace {

constexpr std::uintmax_t k_largest_certificate = 100'000;

std::string setting(const host_sdk::Settings& settings, std::string_view name)
{
    return std::string(domain::trim(settings.get(name).value_or("")));
}

std::string read_file(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        throw EnvironmentError("Il certificato SanitelCF non si trova dove indicato: chiedere a chi gestisce "
                               "l'applicazione di controllare l'impostazione sistema-ts.sanitel-certificate.");
    }
    if (std::filesystem::file_size(path, error) > k_largest_certificate || error) {
        throw EnvironmentError("Il file indicato come certificato SanitelCF è troppo grande per essere un certificato: "
                               "scaricarlo di nuovo dal sito del Sistema TS.");
    }
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) {
        throw EnvironmentError("Il certificato SanitelCF non si può leggere: chiedere a chi gestisce l'applicazione di "
                               "controllare i permessi del file.");
    }
    return content;
}

sts::SanitelCertificate read_certificate(const host_sdk::Settings& settings)
{
    const std::string path = setting(settings, "sistema-ts.sanitel-certificate");
    if (path.empty()) {
        throw EnvironmentError(
            "Manca il certificato SanitelCF, con cui i dati vengono cifrati: chiedere a chi gestisce "
            "l'applicazione di indicarlo nell'impostazione sistema-ts.sanitel-certificate. Si "
            "scarica dal sito del Sistema TS.");
    }
    const std::string content = read_file(path);
    try {
        sts::SanitelCertificate certificate = sts::SanitelCertificate::load(content);
        // A certificate that cannot encrypt is found here, before anything is claimed.
        static_cast<void>(sts::SanitelCipher(certificate).encrypt("0000000000000000"));
        return certificate;
    } catch (const sts::CertificateError& error) {
        throw EnvironmentError(error.what());
    } catch (const std::runtime_error&) {
        throw EnvironmentError("Il certificato SanitelCF non permette di cifrare i dati: scaricarlo di nuovo dal sito "
                               "del Sistema TS.");
    }
}

std::string read_ca_file(const host_sdk::Settings& settings)
{
    std::string path = setting(settings, "sistema-ts.ca");
    std::error_code error;
    if (!path.empty() && !std::filesystem::is_regular_file(path, error)) {
        throw EnvironmentError("Il file delle autorità di certificazione non si trova dove indicato: chiedere a chi "
                               "gestisce l'applicazione di controllare l'impostazione sistema-ts.ca.");
    }
    return path;
}

} // namespace

Environment read_environment(const host_sdk::Settings& settings)
{
    std::string url = intake::service_url(settings);
    if (!url.starts_with("https://")) {
        throw EnvironmentError("L'indirizzo del Sistema TS non è sicuro (deve iniziare con https://): chiedere a chi "
                               "gestisce l'applicazione di controllare l'impostazione sistema-ts.url.");
    }
    const domain::Environment kind = intake::environment_of(url);
    return {std::move(url), read_ca_file(settings), read_certificate(settings), kind};
}

} // namespace plugin::sending
