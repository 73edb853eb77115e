#include "plugin/sending/file_digest.hpp"

#include "plugin/ledger/hex.hpp"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace plugin::sending {

std::string digest_of_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool good = stream && context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    std::array<char, 16 * 1024> piece{};
    while (good && stream) {
        stream.read(piece.data(), piece.size());
        good = !stream.bad() &&
               EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(stream.gcount())) == 1;
    }
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    good = good && EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
    if (!good) throw std::runtime_error("the digest of " + file.filename().string() + " cannot be made");
    return ledger::hex(digest);
}

} // namespace plugin::sending
