#include "plugin/ledger/feed_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

constexpr std::string_view k_checks = "checks"; // the row that holds the basis

} // namespace

std::int64_t FeedTable::revision(std::string_view feed) const
{
    Statement statement = prepare(m_session.connection(), "SELECT revision FROM feed WHERE name = ?", feed);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

void FeedTable::set_revision(std::string_view feed, std::int64_t revision)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO feed (name, revision) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET revision = excluded.revision",
        feed, revision);
}

std::string FeedTable::basis() const
{
    Statement statement = prepare(m_session.connection(), "SELECT basis FROM feed WHERE name = ?", k_checks);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

void FeedTable::set_basis(std::string_view basis)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO feed (name, basis) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET basis = excluded.basis",
        k_checks, basis);
}

} // namespace plugin::ledger
