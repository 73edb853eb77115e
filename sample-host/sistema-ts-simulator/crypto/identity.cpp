#include "sistema-ts-simulator/crypto/identity.hpp"

#include "sistema-ts-simulator/crypto/certificate.hpp"
#include "sistema-ts-simulator/crypto/openssl_handles.hpp"

#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <ctime>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::crypto {

namespace {

namespace fs = std::filesystem;

std::string pem_of(X509* certificate)
{
    const BioHandle memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    char* text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

std::string pem_of(EVP_PKEY* key)
{
    const BioHandle memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

/// Written beside and renamed, so that a stop in the middle leaves no half file.
void write_file(const fs::path& path, std::string_view text, mode_t mode)
{
    const fs::path draft = path.string() + ".new";
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (file < 0) throw std::runtime_error("cannot write " + draft.string() + ": check the folder's permissions");
    const auto written = ::write(file, text.data(), text.size());
    const bool closed = ::close(file) == 0;
    if (written != static_cast<ssize_t>(text.size()) || !closed)
        throw std::runtime_error("cannot write " + draft.string() + ": check the space left on the disk");
    fs::rename(draft, path);
}

bool is_usable(const fs::path& certificate_file, const fs::path& other_file)
{
    if (!fs::exists(other_file)) return false;
    const BioHandle file(BIO_new_file(certificate_file.c_str(), "r"));
    if (file == nullptr) return false;
    const CertificateHandle certificate(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
    constexpr long k_one_day = 24L * 60 * 60;
    std::time_t tomorrow = std::time(nullptr) + k_one_day;
    return certificate != nullptr && X509_cmp_time(X509_get0_notAfter(certificate.get()), &tomorrow) > 0;
}

KeyHandle require_key(EVP_PKEY* key)
{
    if (key == nullptr) throw std::runtime_error("OpenSSL could not make a key");
    return KeyHandle(key);
}

void make_server_identity(const Identity& files)
{
    const KeyHandle ca_key = require_key(EVP_EC_gen("P-256"));
    const CertificateHandle ca = make_certificate({.common_name = "Simulatore Sistema TS, autorita' locale",
                                                   .days = 3650,
                                                   .extensions = {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                                                  {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                                                  {NID_subject_key_identifier, "hash"}}},
                                                  ca_key.get(), nullptr, ca_key.get());
    const KeyHandle key = require_key(EVP_EC_gen("P-256"));
    const auto certificate_for = [](const std::string& names, int days) {
        return CertificateWish{.common_name = "localhost",
                               .days = days,
                               .extensions = {{NID_basic_constraints, "critical,CA:FALSE"},
                                              {NID_key_usage, "critical,digitalSignature"},
                                              {NID_ext_key_usage, "serverAuth"},
                                              {NID_subject_key_identifier, "hash"},
                                              {NID_authority_key_identifier, "keyid"},
                                              {NID_subject_alt_name, names}}};
    };
    constexpr const char* k_here = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const auto write = [&](const fs::path& path, const CertificateWish& wish, X509* issuer, EVP_PKEY* issuer_key) {
        write_file(path, pem_of(make_certificate(wish, key.get(), issuer, issuer_key).get()), 0644);
    };
    write(files.server_expired, certificate_for(k_here, -1), ca.get(), ca_key.get());
    write(files.server_other_host, certificate_for("DNS:altro.example", 825), ca.get(), ca_key.get());
    write(files.server_untrusted, certificate_for(k_here, 825), nullptr, key.get());
    write_file(files.server_key, pem_of(key.get()), 0600);
    write_file(files.ca, pem_of(ca.get()), 0644);
    write(files.server, certificate_for(k_here, 825), ca.get(), ca_key.get());
}

void make_sanitel_identity(const Identity& files)
{
    constexpr int k_bits = 1024; // as the real one (PROTOCOL 4.1)
    const KeyHandle key = require_key(EVP_RSA_gen(k_bits));
    const CertificateHandle certificate =
        make_certificate({.common_name = "SanitelCF simulator",
                          .days = 3 * 365,
                          .extensions = {{NID_key_usage, "critical,keyEncipherment,dataEncipherment"}}},
                         key.get(), nullptr, key.get());
    write_file(files.sanitel_key, pem_of(key.get()), 0600);
    write_file(files.sanitel, pem_of(certificate.get()), 0644);
}

} // namespace

Identity ensure_identity(const fs::path& directory)
{
    Identity files{.ca = directory / "ca.pem",
                   .server = directory / "server.pem",
                   .server_key = directory / "server-key.pem",
                   .server_expired = directory / "server-expired.pem",
                   .server_other_host = directory / "server-other-host.pem",
                   .server_untrusted = directory / "server-untrusted.pem",
                   .sanitel = directory / "sanitel-cert.pem",
                   .sanitel_key = directory / "sanitel-key.pem"};
    const bool complete = fs::exists(files.ca) && fs::exists(files.server_expired) &&
                          fs::exists(files.server_other_host) && fs::exists(files.server_untrusted);
    if (!complete || !is_usable(files.server, files.server_key)) make_server_identity(files);
    if (!is_usable(files.sanitel, files.sanitel_key)) make_sanitel_identity(files);
    return files;
}

} // namespace sistema_ts_simulator::crypto
