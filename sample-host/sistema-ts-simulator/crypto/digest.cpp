#include "sistema-ts-simulator/crypto/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace sistema_ts_simulator::crypto {

std::string sha256(std::string_view bytes)
{
    constexpr std::string_view k_hex = "0123456789abcdef";
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL cannot compute SHA-256");
    std::string text;
    for (const unsigned char byte : digest) {
        text += k_hex[byte >> 4U];
        text += k_hex[byte & 0xFU];
    }
    return text;
}

} // namespace sistema_ts_simulator::crypto
