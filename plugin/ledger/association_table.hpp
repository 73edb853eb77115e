#pragma once

#include "plugin/domain/invoice_facts.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// How a service of the host is sent, as the doctor said.
struct ServiceAssociation {
    std::string service_id;
    domain::Association association;   // without a type: non si invia
    std::int64_t service_revision = 0; // of the service when it was associated
    std::string set_by;                // display name
    std::int64_t set_at = 0;           // milliseconds since 1970-01-01T00:00Z
};

// The revision of each service of the host's catalogue, by id.
using ServiceRevisions = std::map<std::string, std::int64_t, std::less<>>;

// True where the service has been modified since (BEHAVIOURS 34): da confermare, and counts as not associated.
bool needs_confirmation(const ServiceAssociation& association, std::int64_t service_revision) noexcept;

// As thread-safe as its session; writes need a Transaction. Every write marks the documents for a new check.
class AssociationTable {
public:
    explicit AssociationTable(Session& session) noexcept : m_session(session) {}

    std::vector<ServiceAssociation> list() const; // by service id

    // Those that count, for the checks. One of a service that the catalogue no longer has still counts.
    domain::Associations in_force(const ServiceRevisions& revisions) const;

    void save(const std::vector<ServiceAssociation>& associations);
    void remove(std::string_view service_id); // da associare again

private:
    Session& m_session;
};

} // namespace plugin::ledger
