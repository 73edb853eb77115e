#include "sistema-ts-simulator/crypto/decipher.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <stdexcept>

namespace sistema_ts_simulator::crypto {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_alphanumeric(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// OpenSSL may answer wrong padding with random bytes instead of an error ("implicit rejection"): the shape decides.
/// The lengths are wide enough for what a person may mistype, and leave random bytes no real chance.
template <typename Predicate>
bool has_shape(const std::string& text, std::size_t shortest, std::size_t longest, Predicate is_admitted)
{
    return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), is_admitted);
}

} // namespace

Decipher::Decipher(const std::filesystem::path& private_key_file)
{
    const BioHandle file(BIO_new_file(private_key_file.c_str(), "r"));
    if (file != nullptr) m_key.reset(PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr));
    if (m_key == nullptr) throw std::runtime_error(private_key_file.string() + " holds no private key: delete it");
}

std::optional<std::string> Decipher::pincode(std::string_view base64_text) const
{
    auto text = clear_text(base64_text);
    if (!text || !has_shape(*text, 4, 20, is_digit)) return std::nullopt;
    return text;
}

std::optional<std::string> Decipher::tax_code(std::string_view base64_text) const
{
    auto text = clear_text(base64_text);
    if (!text || !has_shape(*text, 8, 32, is_alphanumeric)) return std::nullopt;
    return text;
}

std::optional<std::string> Decipher::clear_text(std::string_view base64_text) const
{
    if (auto known = m_remembered.find(base64_text)) return known;
    auto text = decrypt(base64_text);
    if (text) m_remembered.add(base64_text, *text);
    return text;
}

std::optional<std::string> Decipher::decrypt(std::string_view base64_text) const
{
    const auto cipher = from_base64(base64_text);
    const auto key_size = static_cast<std::size_t>(EVP_PKEY_get_size(m_key.get()));
    if (!cipher || cipher->size() != key_size) return std::nullopt;

    const KeyContextHandle context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    if (context == nullptr || EVP_PKEY_decrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
        throw std::runtime_error("OpenSSL cannot decrypt with RSA PKCS#1 v1.5");
    std::string text(key_size, '\0');
    std::size_t length = text.size();
    if (EVP_PKEY_decrypt(context.get(), reinterpret_cast<unsigned char*>(text.data()), &length,
                         reinterpret_cast<const unsigned char*>(cipher->data()), cipher->size()) != 1)
        return std::nullopt;
    text.resize(length);
    return text;
}

} // namespace sistema_ts_simulator::crypto
