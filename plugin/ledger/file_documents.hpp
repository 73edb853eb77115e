#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// What becomes of the documents of one file, all at once: tens of thousands of rows, few of them in memory. Their
// attempts follow. As thread-safe as its session; needs a Transaction.
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
    // Ids of attempts, the first and the last one; those of other files between them do not count.
    struct Part {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };

    template <class Body>
    void for_each_part(Body body) const;
    // ?1 is the file, ?2 and ?3 are the part, the values follow.
    template <class... Values>
    std::int64_t change(const Part& part, const std::string& sql, const Values&... values);
    std::int64_t judge_part(const Part& part, std::int64_t now);

    Session& m_session;
    const OutgoingFile& m_file;
};

} // namespace plugin::ledger
