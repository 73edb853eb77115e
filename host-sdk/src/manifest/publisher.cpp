#include "manifest_draft.hpp"
#include "package_file.hpp"

#include <host_sdk/manifest/json_guard.hpp>
#include <host_sdk/manifest/publisher.hpp>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace host_sdk::manifest {

namespace {

constexpr std::size_t k_signature_size = 64; // RFC 8032, 5.1.6
constexpr std::size_t k_max_key_size = 4096; // a PEM file of some 120 bytes

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// nullptr for anything but an Ed25519 public key.
Key parse_key(const std::string& pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                         &BIO_free);
    Key key(text ? PEM_read_bio_PUBKEY(text.get(), nullptr, nullptr, nullptr) : nullptr, &EVP_PKEY_free);
    if (key && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519) key.reset();
    return key;
}

const unsigned char* bytes_of(const std::string& text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

bool verifies(const std::string& public_key, const std::string& message, const std::string& signature)
{
    const Key key = parse_key(public_key);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(message), message.size()) ==
               1;
}

std::string read_key_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string pem(k_max_key_size, '\0');
    stream.read(pem.data(), static_cast<std::streamsize>(pem.size()));
    pem.resize(static_cast<std::size_t>(stream.gcount()));
    if (!parse_key(pem)) {
        throw std::runtime_error(file.string() + ": expected an Ed25519 public key in PEM, as "
                                                 "`openssl pkey -pubout` writes it");
    }
    return pem;
}

} // namespace

std::vector<Publisher> read_publishers(const std::filesystem::path& folder)
{
    std::vector<Publisher> publishers;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() != ".pem") continue;
        publishers.push_back({entry.path().stem().string(), read_key_file(entry.path())});
    }
    std::sort(publishers.begin(), publishers.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return publishers;
}

SignatureCheck check_signature(const std::filesystem::path& package_directory, const std::vector<Publisher>& publishers)
{
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::symlink_status(package_directory / k_signature_file, error))) {
        return {};
    }
    const FileText signature = read_package_file(package_directory, k_signature_file, k_signature_size);
    const FileText message = read_package_file(package_directory, k_manifest_file, JsonLimits{}.bytes);
    if (signature.expectation || message.expectation) return {Signing::foreign, {}};
    for (const Publisher& publisher : publishers) {
        if (verifies(publisher.public_key, message.text, signature.text)) return {Signing::trusted, publisher.name};
    }
    return {Signing::foreign, {}};
}

} // namespace host_sdk::manifest
