#include <host_sdk/manifest/library_digest.hpp>

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace host_sdk::manifest {

namespace {

std::runtime_error cannot_read(const std::filesystem::path& file)
{
    return std::runtime_error("cannot compute the SHA-256 of " + file.string() + ": the file cannot be read");
}

std::string to_hexadecimal(const unsigned char* bytes, std::size_t size)
{
    constexpr std::string_view k_hex_digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += k_hex_digits[bytes[i] >> 4];
        text += k_hex_digits[bytes[i] & 0x0F];
    }
    return text;
}

} // namespace

std::string sha256_of_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw cannot_read(file);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool ok = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    std::array<char, 64 * 1024> piece{};
    while (ok && stream) {
        stream.read(piece.data(), piece.size());
        if (stream.bad()) throw cannot_read(file);
        ok = EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(stream.gcount())) == 1;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    ok = ok && EVP_DigestFinal_ex(context.get(), digest.data(), &size) == 1;
    if (!ok) throw std::runtime_error("OpenSSL could not compute the SHA-256 of " + file.string());
    return to_hexadecimal(digest.data(), size);
}

} // namespace host_sdk::manifest
