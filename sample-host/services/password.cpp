#include "services/password.hpp"

#include "services/crypto.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace sample_host::services {

namespace {

constexpr std::string_view k_scheme = "scrypt$";
constexpr std::uint64_t k_cost = 16384;
constexpr std::uint64_t k_block_size = 8;
constexpr std::uint64_t k_parallel = 1;
constexpr std::uint64_t k_memory_limit = 64ULL * 1024 * 1024;

std::string derive(std::string_view password, std::string_view salt)
{
    std::array<unsigned char, 32> key{};
    const std::string salt_text(salt);
    const std::basic_string<unsigned char> salt_bytes(salt_text.begin(), salt_text.end());
    if (EVP_PBE_scrypt(password.data(), password.size(), salt_bytes.data(), salt_bytes.size(), k_cost, k_block_size,
                       k_parallel, k_memory_limit, key.data(), key.size()) != 1)
        throw std::runtime_error("scrypt is not available");
    return sha256_hex(std::string(key.begin(), key.end())); // a printable form; the key itself stays unknown
}

} // namespace

std::string hash_password(std::string_view password)
{
    const auto salt = random_hex(16);
    return std::string(k_scheme) + salt + '$' + derive(password, salt);
}

bool verify_password(std::string_view password, std::string_view hash)
{
    if (!hash.starts_with(k_scheme)) return false;
    hash.remove_prefix(k_scheme.size());
    const auto end_of_salt = hash.find('$');
    if (end_of_salt == std::string_view::npos) return false;
    return equal_in_constant_time(derive(password, hash.substr(0, end_of_salt)), hash.substr(end_of_salt + 1));
}

std::string make_password()
{
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789x"; // 32: five bits each, without bias
    const auto random = random_hex(32);
    std::string password;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) password += '-';
        const auto value = [&](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
        password += letters[(value(random[2 * i]) * 16 + value(random[2 * i + 1])) % letters.size()];
    }
    return password;
}

} // namespace sample_host::services
