#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace plugin::ledger {

// A sealed text that does not open: another key, another place, or changed bytes. The text holds nothing of it.
class SecretBoxError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Seals secrets for the file: AES-256-GCM, a random nonce of 12 bytes, the place where the text belongs as associated
// data, so that a sealed text cannot be moved. The key is wiped with the object. Const members are thread-safe.
class SecretBox {
public:
    using Key = std::array<unsigned char, 32>;

    explicit SecretBox(const Key& key) noexcept : m_key(key) {}
    SecretBox(const SecretBox&) = delete;
    SecretBox& operator=(const SecretBox&) = delete;
    ~SecretBox();

    // nonce, ciphertext and tag. Throws SecretBoxError.
    std::string seal(std::string_view plain, std::string_view place) const;

    // Wipe what it returns after use (see wipe). Throws SecretBoxError.
    std::string open(std::string_view sealed, std::string_view place) const;

private:
    Key m_key;
};

// Overwrites the text and empties it.
void wipe(std::string& secret) noexcept;
void wipe(SecretBox::Key& key) noexcept;

// SHA-256 in hex.
std::string sha256_hex(std::string_view content);

} // namespace plugin::ledger
