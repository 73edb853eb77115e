#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/keyed_fingerprint.hpp"

#include <string>
#include <string_view>

namespace plugin::intake {

inline constexpr std::size_t k_fingerprint_digits = 32; // 128 bits tell them apart
inline constexpr const char* k_fingerprint_key_label = "sistema-ts.fingerprint";

// Tells whether two documents say the same to Sistema TS, without keeping what they say: HMAC-SHA-256 under a key of
// the practice, because a patient's tax code could be guessed from a plain digest, in hex. The form of the content
// never changes once released: what was sent is compared with it years later.
std::string fingerprint_of(const domain::FiscalDocument& document, const ledger::KeyedFingerprint& key);

// Tells whether two documents are of the same patient, and nothing else (domain::SentContent). Empty without tax code.
std::string patient_mark_of(std::string_view tax_code, const ledger::KeyedFingerprint& key);

} // namespace plugin::intake
