#pragma once

#include "sistema-ts-simulator/crypto/openssl_handles.hpp"
#include "sistema-ts-simulator/crypto/remembered_texts.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::crypto {

/// Deciphers the fields that clients encrypt with the SanitelCF certificate (PROTOCOL 4). Safe to share among threads.
class Decipher {
public:
    /// Throws std::runtime_error when the file holds no private key.
    explicit Decipher(const std::filesystem::path& private_key_file);

    /// The clear text of a pincode; nothing when the text is not ciphertext for this key, or hides something that is no
    /// run of digits. A text in clear is not ciphertext.
    std::optional<std::string> pincode(std::string_view base64_text) const;

    /// The clear text of a codice fiscale, right or wrong; nothing when the text is not ciphertext for this key, or
    /// hides something that could not be meant as one.
    std::optional<std::string> tax_code(std::string_view base64_text) const;

private:
    std::optional<std::string> clear_text(std::string_view base64_text) const;
    std::optional<std::string> decrypt(std::string_view base64_text) const;

    KeyHandle m_key;
    mutable RememberedTexts m_remembered;
};

} // namespace sistema_ts_simulator::crypto
