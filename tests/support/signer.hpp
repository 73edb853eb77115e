#pragma once

#include "tests/support/file_content.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace support {

/// A key pair of a publisher.
class Signer {
public:
    explicit Signer(const char* algorithm = "ED25519")
        : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, algorithm), &EVP_PKEY_free)
    {
    }

    std::string public_key() const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
        PEM_write_bio_PUBKEY(memory.get(), m_key.get());
        char* data = nullptr;
        const long size = BIO_get_mem_data(memory.get(), &data);
        return {data, static_cast<std::size_t>(size)};
    }

    std::string sign(const std::string& message) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get());
        std::string signature(64, '\0');
        std::size_t size = signature.size();
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size());
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

/// Signs the manifest of a package as it stands now.
inline void sign_package(const std::filesystem::path& package, const Signer& publisher)
{
    const std::string bytes = content_of(package / "manifest.json");
    std::ofstream(package / "manifest.sig", std::ios::binary) << publisher.sign(bytes);
}

} // namespace support
