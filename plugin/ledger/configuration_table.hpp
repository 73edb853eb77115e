#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/session.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// Configurations in use and their candidates, per billing entity: what happens to one never touches another
// (BEHAVIOURS 15). As thread-safe as its session; writes need a Transaction.
class ConfigurationTable {
public:
    explicit ConfigurationTable(Session& session) noexcept : m_session(session) {}

    std::optional<Configuration> find(std::string_view billing_entity_id) const;
    std::vector<Configuration> list() const;
    std::optional<Candidate> candidate(std::string_view billing_entity_id) const;

    // *Salva*: replaces the entity's candidate by this one, in state to_check. The configuration in use stays.
    void save_candidate(const Candidate& candidate);

    // The doctor asks for another try of a candidate that was unreachable. False where there is none.
    bool retry_candidate(std::string_view billing_entity_id);

    // The next candidate in state to_check, or nothing.
    std::optional<Candidate> next_to_check() const;

    // Each of these does nothing, and answers false, where another candidate has been saved meanwhile.
    bool begin_check(const Candidate& candidate);
    // The candidate becomes the configuration in use; the entity is unblocked, its documents are to be checked again;
    // where the owner has changed, rejected documents too.
    bool activate(const Candidate& candidate, std::int64_t now);
    // Its secrets are dropped; its other fields stay to fill the form. The configuration in use stays as it was.
    bool refuse(const Candidate& candidate, std::string_view message);
    bool leave_unreachable(const Candidate& candidate, std::string_view message);

    // A check that was interrupted is not repeated by itself (BEHAVIOURS 64): unreachable, with this message.
    void recover_checks(std::string_view message);

private:
    Session& m_session;
};

} // namespace plugin::ledger
