#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// What becomes of the documents of one file, all at once: tens of thousands of rows, never in memory. Their attempts
// follow. As thread-safe as its session; needs a Transaction.
class FileDocuments {
public:
    FileDocuments(Session& session, const OutgoingFile& file) noexcept : m_session(session), m_file(file) {}

    // Whether any document was ever claimed for the file.
    bool has_attempts() const;
    // The keys of its first documents.
    std::vector<domain::DocumentKey> some_keys(int limit) const;

    // ---- while the file is on its way
    void to_verify(std::int64_t now);
    void taken_in_charge();

    // ---- nothing was acquired: back to da inviare
    // Queued again as they were. Their attempts say why.
    void queue_again(AttemptState attempt, std::string_view technical, std::int64_t now);
    // For the doctor to send again, with a note for him.
    void give_back(std::string_view outcome, std::string_view note, std::int64_t now);

    // ---- the judgement: each message first, then the rest
    // What Sistema TS says of one document. False where the file has no such document.
    bool add_message(const domain::DocumentKey& key, const Message& message);
    // Ends every attempt and gives every document its status: rejected with an error, accepted with anomalies with
    // warnings alone, else accepted. One that is done already (domain::says_already_done) is to be asked for. Returns
    // how many were rejected, those included.
    std::int64_t judge(std::int64_t now);

    // ---- what cannot be told from the file
    // Each is to be asked for by itself.
    void ask_singly(std::int64_t now);

private:
    Session& m_session;
    const OutgoingFile& m_file;
};

} // namespace plugin::ledger
