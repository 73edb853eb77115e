#include "plugin/ledger/secret_box.hpp"

#include "plugin/ledger/hex.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <memory>

namespace plugin::ledger {
namespace {

constexpr std::size_t k_nonce_size = 12;
constexpr std::size_t k_tag_size = 16;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytes(std::string& text) noexcept
{
    return reinterpret_cast<unsigned char*>(text.data());
}

const unsigned char* bytes(std::string_view text) noexcept
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

void require(bool ok)
{
    if (!ok) throw SecretBoxError("a secret cannot be sealed or opened");
}

Context make_context()
{
    Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    require(context != nullptr);
    return context;
}

} // namespace

SecretBox::~SecretBox()
{
    wipe(m_key);
}

std::string SecretBox::seal(std::string_view plain, std::string_view place) const
{
    std::string sealed(k_nonce_size + plain.size() + k_tag_size, '\0');
    unsigned char* nonce = bytes(sealed);
    unsigned char* cipher = nonce + k_nonce_size;
    unsigned char* tag = cipher + plain.size();
    int written = 0;
    const Context context = make_context();
    require(RAND_bytes(nonce, static_cast<int>(k_nonce_size)) == 1);
    require(EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), nonce) == 1);
    require(EVP_EncryptUpdate(context.get(), nullptr, &written, bytes(place), static_cast<int>(place.size())) == 1);
    require(EVP_EncryptUpdate(context.get(), cipher, &written, bytes(plain), static_cast<int>(plain.size())) == 1);
    require(EVP_EncryptFinal_ex(context.get(), tag, &written) == 1); // GCM writes nothing here
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(k_tag_size), tag) == 1);
    return sealed;
}

std::string SecretBox::open(std::string_view sealed, std::string_view place) const
{
    require(sealed.size() >= k_nonce_size + k_tag_size);
    const std::string_view cipher = sealed.substr(k_nonce_size, sealed.size() - k_nonce_size - k_tag_size);
    std::string tag(sealed.substr(sealed.size() - k_tag_size));
    std::string plain(cipher.size(), '\0');
    int written = 0;
    const Context context = make_context();
    require(EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), bytes(sealed)) == 1);
    require(EVP_DecryptUpdate(context.get(), nullptr, &written, bytes(place), static_cast<int>(place.size())) == 1);
    require(EVP_DecryptUpdate(context.get(), bytes(plain), &written, bytes(cipher), static_cast<int>(cipher.size())) ==
            1);
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(k_tag_size), tag.data()) == 1);
    unsigned char nothing[k_tag_size];
    if (EVP_DecryptFinal_ex(context.get(), nothing, &written) != 1) {
        wipe(plain);
        throw SecretBoxError("a sealed secret does not open: it was sealed for another place or with another key");
    }
    return plain;
}

void wipe(std::string& secret) noexcept
{
    if (!secret.empty()) OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

void wipe(SecretBox::Key& key) noexcept
{
    OPENSSL_cleanse(key.data(), key.size());
}

std::string sha256_hex(std::string_view content)
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(bytes(content), content.size(), digest);
    return hex(digest);
}

} // namespace plugin::ledger
