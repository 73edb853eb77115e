#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// What keeps a billing entity from sending. Texts are for the doctor (domain/text.hpp).
struct EntityState {
    std::string billing_entity_id;
    std::string blocked; // the log-in was refused: nothing is sent until new credentials pass. Empty: not blocked
    std::optional<std::int64_t> blocked_since;
    std::string trouble; // Sistema TS did not answer; empty: it did
    int failures = 0;    // in a row
    std::optional<std::int64_t> next_try_at;
};

// As thread-safe as its session; writes need a Transaction. Instants are milliseconds since 1970-01-01T00:00Z.
class EntityStateTable {
public:
    explicit EntityStateTable(Session& session) noexcept : m_session(session) {}

    EntityState find(std::string_view billing_entity_id) const; // nothing in the way where there is no row
    std::vector<EntityState> list() const;                      // those with something in the way

    // Told of in the audit log, where it was not blocked before.
    void block(std::string_view billing_entity_id, std::string_view text, std::int64_t now);
    void unblock(std::string_view billing_entity_id);

    // One more failure: nothing is tried for this entity before `next_try_at`.
    void wait(std::string_view billing_entity_id, std::string_view trouble, std::int64_t next_try_at);
    // The same failure: a wait that there is lasts at least until then.
    void prolong_wait(std::string_view billing_entity_id, std::int64_t next_try_at);
    // Sistema TS answered.
    void clear_wait(std::string_view billing_entity_id);

private:
    Session& m_session;
};

} // namespace plugin::ledger
