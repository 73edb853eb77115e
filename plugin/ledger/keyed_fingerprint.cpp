#include "plugin/ledger/keyed_fingerprint.hpp"

#include "plugin/ledger/hex.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace plugin::ledger {
namespace {

struct MacDeleter {
    void operator()(EVP_MAC* mac) const noexcept { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX* context) const noexcept { EVP_MAC_CTX_free(context); } // wipes the key
};

void require_mac(bool ok)
{
    if (!ok) throw SecretBoxError("a fingerprint cannot be made");
}

} // namespace

struct KeyedFingerprint::State {
    std::unique_ptr<EVP_MAC, MacDeleter> mac;
    std::unique_ptr<EVP_MAC_CTX, MacDeleter> context;
};

KeyedFingerprint::KeyedFingerprint(const SecretBox::Key& key) : m_state(std::make_unique<State>())
{
    m_state->mac.reset(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    require_mac(m_state->mac != nullptr);
    m_state->context.reset(EVP_MAC_CTX_new(m_state->mac.get()));
    require_mac(m_state->context != nullptr);
    std::string digest = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
                                     OSSL_PARAM_construct_end()};
    require_mac(EVP_MAC_init(m_state->context.get(), key.data(), key.size(), parameters) == 1);
}

KeyedFingerprint::~KeyedFingerprint() = default;

std::string KeyedFingerprint::of(std::string_view content) const
{
    EVP_MAC_CTX* context = m_state->context.get();
    require_mac(EVP_MAC_init(context, nullptr, 0, nullptr) == 1); // with the same key again
    // OpenSSL speaks of unsigned bytes.
    require_mac(EVP_MAC_update(context, reinterpret_cast<const unsigned char*>(content.data()), content.size()) == 1);
    unsigned char digest[EVP_MAX_MD_SIZE];
    std::size_t size = 0;
    require_mac(EVP_MAC_final(context, digest, &size, sizeof digest) == 1);
    return hex({digest, size});
}

} // namespace plugin::ledger
