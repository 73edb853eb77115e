#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::ledger {

// What the doctor has found on the portal about a document whose answer never came and about which Sistema TS, asked
// over and over, does not tell.
struct Verdict {
    std::int64_t document_id = 0;
    bool done = false;    // what was asked of Sistema TS was done
    std::string protocol; // as he read it there; may be empty
    std::string given_by; // his display name
    std::int64_t given_at = 0;
};

// So many questions without an answer, and the doctor is asked too.
inline constexpr int k_questions_before_asking_the_doctor = 4;

// Verdicts that the job has not settled yet, one for each document. As thread-safe as its session; writes need a
// Transaction.
class VerdictTable {
public:
    explicit VerdictTable(Session& session) noexcept : m_session(session) {}

    // False, and nothing is written, where the document is not one to be asked about any more.
    bool give(const Verdict& verdict);

    std::optional<Verdict> next() const;
    bool is_given(std::int64_t document_id) const;
    void remove(std::int64_t document_id);

private:
    Session& m_session;
};

} // namespace plugin::ledger
