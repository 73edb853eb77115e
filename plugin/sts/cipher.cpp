#include "plugin/sts/cipher.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace plugin::sts {
namespace {

std::string base64(const std::vector<unsigned char>& bytes)
{
    std::vector<unsigned char> text((bytes.size() + 2) / 3 * 4 + 1);
    const int size = EVP_EncodeBlock(text.data(), bytes.data(), static_cast<int>(bytes.size()));
    return {text.begin(), text.begin() + size};
}

[[noreturn]] void fail()
{
    ERR_clear_error();
    throw std::runtime_error("A field could not be encrypted with the configured certificate");
}

} // namespace

std::string SanitelCipher::encrypt(std::string_view plain) const
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(m_certificate.public_key(), nullptr), &EVP_PKEY_CTX_free);
    if (!context || EVP_PKEY_encrypt_init(context.get()) <= 0 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) <= 0) {
        fail();
    }
    // OpenSSL speaks of unsigned bytes; the text is ASCII.
    const std::vector<unsigned char> input(plain.begin(), plain.end());
    std::size_t size = 0;
    if (EVP_PKEY_encrypt(context.get(), nullptr, &size, input.data(), input.size()) <= 0) fail();
    std::vector<unsigned char> output(size);
    if (EVP_PKEY_encrypt(context.get(), output.data(), &size, input.data(), input.size()) <= 0) fail();
    output.resize(size);
    return base64(output);
}

} // namespace plugin::sts
