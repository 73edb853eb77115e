#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::ledger {

// The tax codes of patients as they were encrypted with one certificate, by the patient's mark. Inside a Transaction,
// as thread-safe as its session.
class PatientCiphertexts {
public:
    // The certificate's fingerprint: what was encrypted with another is not found.
    PatientCiphertexts(Session& session, std::string_view certificate);

    std::optional<std::string> find(std::string_view mark) const;
    // In place of one that was made with another certificate.
    void save(std::string_view mark, const std::string& ciphertext);

private:
    Session& m_session;
    std::int64_t m_certificate;
};

} // namespace plugin::ledger
