#include "plugin/ledger/association_table.hpp"

#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

ServiceAssociation read_association(SQLite::Statement& row)
{
    ServiceAssociation read;
    read.service_id = row.getColumn(0).getString();
    if (!row.getColumn(1).isNull()) {
        const std::string code = row.getColumn(1).getString();
        read.association.type = domain::expense_type_from_code(code);
        if (!read.association.type) throw std::runtime_error("the ledger holds an expense type not known: " + code);
    }
    const int flag = row.getColumn(2).getInt();
    read.association.flag = flag == 1   ? domain::ExpenseFlag::emergency_room
                            : flag == 2 ? domain::ExpenseFlag::intramoenia
                                        : domain::ExpenseFlag::none;
    read.service_revision = row.getColumn(3).getInt64();
    read.set_by = row.getColumn(4).getString();
    read.set_at = row.getColumn(5).getInt64();
    return read;
}

} // namespace

bool needs_confirmation(const ServiceAssociation& association, std::int64_t service_revision) noexcept
{
    return service_revision > association.service_revision;
}

std::vector<ServiceAssociation> AssociationTable::list() const
{
    Statement statement =
        prepare(m_session.connection(), "SELECT service_id, expense_type, flag, service_revision, set_by, set_at "
                                        "FROM association ORDER BY service_id");
    std::vector<ServiceAssociation> associations;
    while (statement.executeStep()) {
        associations.push_back(read_association(statement));
    }
    return associations;
}

domain::Associations AssociationTable::in_force(const ServiceRevisions& revisions) const
{
    domain::Associations in_force;
    for (ServiceAssociation& association : list()) {
        const auto service = revisions.find(association.service_id);
        if (service != revisions.end() && needs_confirmation(association, service->second)) continue;
        in_force.emplace(std::move(association.service_id), association.association);
    }
    return in_force;
}

void AssociationTable::save(const std::vector<ServiceAssociation>& associations)
{
    m_session.require_transaction();
    for (const ServiceAssociation& one : associations) {
        const auto type =
            one.association.type ? std::optional(std::string(domain::code(*one.association.type))) : std::nullopt;
        run(m_session.connection(), "INSERT OR REPLACE INTO association VALUES (?,?,?,?,?,?)", one.service_id, type,
            static_cast<int>(one.association.flag), one.service_revision, one.set_by, one.set_at);
    }
    DocumentTable(m_session).mark_all_for_check();
}

void AssociationTable::remove(std::string_view service_id)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM association WHERE service_id = ?", service_id);
    DocumentTable(m_session).mark_all_for_check();
}

} // namespace plugin::ledger
