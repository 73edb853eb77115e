#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/session.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// Where the sending stands, for the page.
struct QueueProgress {
    std::int64_t queued = 0;    // wished, not begun
    std::int64_t sending = 0;   // in invio
    std::int64_t to_verify = 0; // esito da verificare
    std::int64_t in_charge = 0; // preso in carico
};

// The wishes of the doctor and the work that follows from them: a view on the documents. As thread-safe as its session.
// Writes need a Transaction. "Ready" is: da inviare, shown, not queued yet.
class SendQueue {
public:
    explicit SendQueue(Session& session) noexcept : m_session(session) {}

    // ---- wishes
    DocumentSum ready(const DocumentFilter& filter = {}) const;                         // those that fit it
    std::vector<std::int64_t> ready_ids(const DocumentFilter& filter, int limit) const; // oldest payment first

    // Queues those that are ready, leaves the others alone; returns how many. `by` is the user's display name.
    std::int64_t enqueue(std::span<const std::int64_t> ids, std::string_view by, std::int64_t now);

    // Queues what is proposed for a document that Sistema TS holds. False where that is not proposed, or no longer.
    bool enqueue_proposed(std::int64_t id, std::string_view operation, std::string_view by, std::int64_t now);

    // Takes the wish back for everything whose sending has not begun; returns how many.
    std::int64_t withdraw_all(std::string_view billing_entity_id = {});

    QueueProgress progress() const;

    // ---- work. Only for entities that are configured, not blocked, and not waiting for Sistema TS to answer again.
    // The next that goes by itself; an intermediary sends files only, because DocumentoSpesa730p under /entrate is not
    // known (PROTOCOL 2.3, 18.5).
    std::optional<Document> next_to_send(std::int64_t now) const;
    // The same, of one entity, and several of them.
    std::vector<Document> next_to_send(std::string_view billing_entity_id, std::size_t limit, std::int64_t now) const;
    std::optional<Document> next_to_verify(std::int64_t now) const; // by itself, not in a file

    // An entity with so many queued documents that they make a file (one is enough for an intermediary), where none of
    // its files is being made or uncertain.
    std::optional<std::string> entity_for_file(std::int64_t least, std::int64_t now) const;
    // Its queued documents in the order of next_to_send, a page at a time.
    std::vector<Document> queued_after(std::string_view billing_entity_id, const std::optional<Document>& after,
                                       int limit) const;

    // When there will be something to do: `now` where there is already, nothing where nothing waits.
    std::optional<std::int64_t> next_work_at(std::int64_t now) const;

    bool has_claims() const; // of single documents

    // Claims of single documents whose answer never came: each becomes esito da verificare, its attempt uncertain.
    // Returns how many.
    std::int64_t recover_claims(std::int64_t now);

private:
    Session& m_session;
};

} // namespace plugin::ledger
