#pragma once

#include "plugin/ledger/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace plugin::ledger {

// The tax codes of patients as they were encrypted with the certificate in use, by the patient's mark. Inside a
// Transaction, as thread-safe as its session.
class PatientCiphertexts {
public:
    // The certificate's fingerprint: what was encrypted with another goes.
    PatientCiphertexts(Session& session, std::string_view certificate);

    bool has(std::string_view mark) const; // quicker than to find it
    std::optional<std::string> find(std::string_view mark) const;
    void add(std::string_view mark, const std::string& ciphertext); // of a patient who has none yet

private:
    Session& m_session;
};

} // namespace plugin::ledger
