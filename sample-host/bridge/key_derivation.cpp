#include "bridge/key_derivation.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

namespace sample_host::bridge {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* what)
{
    throw std::runtime_error("the installation's key " + file.string() + " " + what);
}

void write_new_key(const std::filesystem::path& file)
{
    Key key{};
    if (RAND_bytes(key.data(), static_cast<int>(key.size())) != 1) fail(file, "cannot be made: no randomness");
    // Whole or not at all: a half-written key would lock every plugin's secrets away.
    const std::filesystem::path draft = file.string() + ".new";
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) fail(file, "cannot be written");
    const bool written = ::write(fd, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(fd) == 0;
    ::close(fd);
    if (!written) fail(file, "cannot be written");
    std::filesystem::rename(draft, file);
}

} // namespace

Key derive_key(const Key& master, std::initializer_list<std::string_view> parts)
{
    std::string info;
    for (const std::string_view part : parts) {
        info += std::to_string(part.size()) + ":" + std::string(part) + ";";
    }
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> hkdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                                 &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(hkdf.get()),
                                                                            &EVP_KDF_CTX_free);
    std::string digest = "SHA256";
    Key secret = master;
    const std::array<OSSL_PARAM, 4> parameters{
        OSSL_PARAM_construct_utf8_string("digest", digest.data(), 0),
        OSSL_PARAM_construct_octet_string("key", secret.data(), secret.size()),
        OSSL_PARAM_construct_octet_string("info", info.data(), info.size()),
        OSSL_PARAM_construct_end(),
    };
    Key key{};
    if (!context || EVP_KDF_derive(context.get(), key.data(), key.size(), parameters.data()) != 1) {
        throw std::runtime_error("a key cannot be derived");
    }
    return key;
}

Key load_master_key(const std::filesystem::path& file)
{
    if (!std::filesystem::exists(file)) write_new_key(file);
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Key key{};
    if (!in || bytes.size() != key.size()) fail(file, "is unreadable or damaged: restore it from a backup");
    for (std::size_t i = 0; i < key.size(); ++i) {
        key[i] = static_cast<std::uint8_t>(bytes[i]);
    }
    return key;
}

} // namespace sample_host::bridge
