#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// The SanitelCF certificate as the pages know it. Instants are milliseconds since 1970-01-01T00:00Z.
namespace plugin::pages {

struct CertificateDetails {
    std::string subject;
    std::string fingerprint; // SHA-256, "8E:7E:..."
    std::int64_t not_after_ms = 0;
    bool unexpected_key = false; // in production: another key than ever before (PROTOCOL 4.3)
};

// Who did something with the certificate, and when.
struct CertificateDeed {
    std::string by;
    std::int64_t at = 0;
};

// How the certificate stands with which fields are encrypted.
struct CertificateState {
    std::string problem; // why nothing can be encrypted or sent, Italian; empty: nothing is in the way
    std::optional<CertificateDetails> details;
    std::optional<CertificateDeed> installed; // nothing: the deployment's own
    std::optional<CertificateDeed> consent;   // to go on after its end

    // Over, and nobody has confirmed that it may go on being used: nothing is sent.
    bool stops_sending(std::int64_t now_ms) const;
};

// What a text is that should be a certificate: its details, or what is wrong with it in Italian.
using CertificateReading = std::variant<CertificateDetails, std::string>;

// How the pages learn of certificates. Both never throw for what they find; callable from any thread.
struct CertificateReader {
    std::function<CertificateState()> in_use;
    std::function<CertificateReading(std::string_view)> read;
};

} // namespace plugin::pages
