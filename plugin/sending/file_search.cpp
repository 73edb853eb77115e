#include "plugin/sending/file_search.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/sending/file_judgement.hpp"
#include "plugin/sending/file_question.hpp"

#include <algorithm>
#include <chrono>

namespace plugin::sending {
namespace {

using ledger::FileState;
using ledger::OutgoingFile;

// A file that has just arrived may not be listed at once.
constexpr std::chrono::milliseconds k_listed_within = std::chrono::minutes{15};
// Its clock and ours may differ: around midnight, on the day.
constexpr std::chrono::milliseconds k_clocks_agree_within = std::chrono::hours{1};

// It would be listed by now, whatever the clock of Sistema TS says: also the day that it may have had then has come.
bool would_be_listed(const OutgoingFile& file, std::int64_t now_ms)
{
    const std::int64_t sent_at = file.sent_at.value_or(now_ms);
    return now_ms - sent_at >= k_listed_within.count() &&
           domain::Date::in_rome(now_ms) >= domain::Date::in_rome(sent_at + k_clocks_agree_within.count());
}

// Files of the period that this ledger does not know, with as many documents.
std::vector<sts::SentFile> candidates(ledger::Session& session, const OutgoingFile& file,
                                      const sts::FileStateAnswer& listed)
{
    std::vector<sts::SentFile> found;
    for (const sts::SentFile& sent : listed.files) {
        // The figures of a file that is still in progress, or was discarded, say nothing (PROTOCOL 10.1).
        const bool counted =
            sent.state == sts::FileState::processed || sent.state == sts::FileState::processed_with_errors;
        const bool same = !counted || sent.sent == file.documents;
        if (same && !ledger::OutgoingFileTable(session).knows_protocol(sent.protocol)) found.push_back(sent);
    }
    return found;
}

bool in_progress(const sts::SentFile& file)
{
    return file.state == sts::FileState::in_progress;
}

// The archive's word on a document that came in this file; nothing where no probe tells.
const sts::ArchivedDocument* proof_among(const ProbeAnswers& probes, const OutgoingFile& file)
{
    for (const auto& probe : probes) {
        const auto* answer = std::get_if<sts::QueryAnswer>(&probe);
        if (answer != nullptr && answer->document && answer->document->file_name == file.name) {
            return &*answer->document;
        }
    }
    return nullptr;
}

bool all_answered(const ProbeAnswers& probes)
{
    return std::all_of(probes.begin(), probes.end(),
                       [](const auto& probe) { return std::holds_alternative<sts::QueryAnswer>(probe); });
}

} // namespace

domain::Date first_day_of_search(const OutgoingFile& file, std::int64_t now_ms)
{
    return domain::Date::in_rome(file.sent_at.value_or(now_ms) - k_clocks_agree_within.count());
}

bool wants_probes(ledger::Session& session, const OutgoingFile& file, const sts::FileStateAnswer& listed)
{
    const std::vector<sts::SentFile> found = candidates(session, file, listed);
    return !found.empty() && std::none_of(found.begin(), found.end(), in_progress);
}

void store_search(ledger::Session& session, OutgoingFile& file, const sts::FileStateAnswer& listed,
                  const ProbeAnswers& probes, std::int64_t now_ms)
{
    const bool understood =
        listed.outcome == sts::FileStateOutcome::found || listed.outcome == sts::FileStateOutcome::not_found;
    const std::vector<sts::SentFile> found = candidates(session, file, listed);
    if (!understood && file.tries >= k_most_tries) {
        return ask_singly(session, file, "its files are not told: " + listed.detail, now_ms);
    }
    if (!understood || std::any_of(found.begin(), found.end(), in_progress)) return ask_later(file, now_ms);
    if (found.empty()) {
        if (!would_be_listed(file, now_ms)) return ask_later(file, now_ms);
        file.state = FileState::not_received;
        file.ended_at = now_ms;
        file.ask_after = std::nullopt;
        return ledger::FileDocuments(session, file)
            .give_back(ledger::not_received_outcome(), domain::text("file-search.not-received-note"), now_ms);
    }
    if (const sts::ArchivedDocument* proof = proof_among(probes, file)) {
        file.protocol = proof->protocol;
        file.state = FileState::taken_in_charge;
        file.tries = 0;
        file.ask_after = now_ms;
        return ledger::FileDocuments(session, file).taken_in_charge();
    }
    if (!all_answered(probes)) return ask_later(file, now_ms);
    ask_singly(session, file, "a file of the same period may be this one: its documents are asked for", now_ms);
}

} // namespace plugin::sending
