#pragma once

#include "plugin/ledger/secret_box.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace plugin::ledger {

// HMAC-SHA-256 in hex: tells whether two contents are the same without keeping either. What of the key's work is the
// same for every content is done once. For one thread.
class KeyedFingerprint {
public:
    // Copies the key, and wipes it with itself. Throws SecretBoxError.
    explicit KeyedFingerprint(const SecretBox::Key& key);
    KeyedFingerprint(const KeyedFingerprint&) = delete;
    KeyedFingerprint& operator=(const KeyedFingerprint&) = delete;
    ~KeyedFingerprint();

    // 64 characters. Throws SecretBoxError.
    std::string of(std::string_view content) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace plugin::ledger
