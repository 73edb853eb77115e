#include "plugin/ledger/configuration_table.hpp"

#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<CandidateState, 4> k_candidate_states = {{{CandidateState::to_check, "to_check"},
                                                          {CandidateState::checking, "checking"},
                                                          {CandidateState::refused, "refused"},
                                                          {CandidateState::unreachable, "unreachable"}}};

const std::string k_account_columns =
    "username, tax_code, structure_code, category, sealed_password, sealed_pin, intermediary, password_set_at";

Account read_account(SQLite::Statement& row, int first)
{
    const std::string category = row.getColumn(first + 3).getString();
    const auto known = domain::issuer_category_from_code(category);
    if (!known) throw std::runtime_error("the ledger holds a category that is not known: " + category);
    return {row.getColumn(first).getString(),     row.getColumn(first + 1).getString(),
            row.getColumn(first + 2).getString(), *known,
            row.getColumn(first + 4).getString(), row.getColumn(first + 5).getString(),
            row.getColumn(first + 6).getString(), row.getColumn(first + 7).getInt64()};
}

Configuration read_configuration(SQLite::Statement& row)
{
    return {row.getColumn(0).getString(), read_account(row, 1), row.getColumn(9).getInt64(),
            row.getColumn(10).getString()};
}

Candidate read_candidate(SQLite::Statement& row)
{
    return {row.getColumn(0).getString(),
            read_account(row, 1),
            from_word(k_candidate_states, row.getColumn(9).getString()),
            row.getColumn(10).getString(),
            row.getColumn(11).getInt64(),
            row.getColumn(12).getInt64(),
            row.getColumn(13).getString()};
}

const std::string k_select_configuration =
    "SELECT billing_entity_id, " + k_account_columns + ", verified_at, mark FROM configuration ";
const std::string k_select_candidate =
    "SELECT billing_entity_id, " + k_account_columns + ", state, message, saved_at, serial, mark FROM candidate ";

} // namespace

std::string password_place(const std::string& billing_entity_id)
{
    return billing_entity_id + "\npassword";
}

std::string pin_place(const std::string& billing_entity_id)
{
    return billing_entity_id + "\npin";
}

std::optional<Configuration> ConfigurationTable::find(std::string_view billing_entity_id) const
{
    Statement statement =
        prepare(m_session.connection(), k_select_configuration + "WHERE billing_entity_id = ?", billing_entity_id);
    if (!statement.executeStep()) return std::nullopt;
    return read_configuration(statement);
}

std::vector<Configuration> ConfigurationTable::list() const
{
    Statement statement = prepare(m_session.connection(), k_select_configuration + "ORDER BY billing_entity_id");
    std::vector<Configuration> configurations;
    while (statement.executeStep()) {
        configurations.push_back(read_configuration(statement));
    }
    return configurations;
}

std::optional<Candidate> ConfigurationTable::candidate(std::string_view billing_entity_id) const
{
    Statement statement =
        prepare(m_session.connection(), k_select_candidate + "WHERE billing_entity_id = ?", billing_entity_id);
    if (!statement.executeStep()) return std::nullopt;
    return read_candidate(statement);
}

void ConfigurationTable::save_candidate(const Candidate& candidate)
{
    m_session.require_transaction();
    const Account& account = candidate.account;
    // The new row has a serial of its own: the answer to a check of the old one finds nothing to change.
    run(m_session.connection(),
        "INSERT OR REPLACE INTO candidate (billing_entity_id, " + k_account_columns +
            ", state, message, saved_at, mark) VALUES (?,?,?,?,?,?,?,?,?,'to_check','',?,?)",
        candidate.billing_entity_id, account.username, account.tax_code, account.structure_code,
        storage_code(account.category), Blob{account.sealed_password}, Blob{account.sealed_pin}, account.intermediary,
        account.password_set_at, candidate.saved_at, candidate.mark);
}

bool ConfigurationTable::retry_candidate(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "UPDATE candidate SET state = 'to_check', message = '' "
               "WHERE billing_entity_id = ? AND state = 'unreachable'",
               billing_entity_id) == 1;
}

std::optional<Candidate> ConfigurationTable::next_to_check() const
{
    Statement statement =
        prepare(m_session.connection(), k_select_candidate + "WHERE state = 'to_check' ORDER BY serial LIMIT 1");
    if (!statement.executeStep()) return std::nullopt;
    return read_candidate(statement);
}

bool ConfigurationTable::begin_check(const Candidate& candidate)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "UPDATE candidate SET state = 'checking' WHERE serial = ? AND state = 'to_check'",
               candidate.serial) == 1;
}

bool ConfigurationTable::activate(const Candidate& candidate, std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::string& entity = candidate.billing_entity_id;
    if (run(connection, "DELETE FROM candidate WHERE serial = ? AND state = 'checking'", candidate.serial) != 1) {
        return false;
    }
    const std::optional<Configuration> before = find(entity);
    const Account& account = candidate.account;
    run(connection,
        "INSERT OR REPLACE INTO configuration (billing_entity_id, " + k_account_columns +
            ", verified_at, mark) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        entity, account.username, account.tax_code, account.structure_code, storage_code(account.category),
        Blob{account.sealed_password}, Blob{account.sealed_pin}, account.intermediary, account.password_set_at, now,
        candidate.mark);

    EntityStateTable(m_session).unblock(entity);
    EntityStateTable(m_session).clear_wait(entity);
    DocumentTable(m_session).mark_for_check_of_entity(entity);
    if (before &&
        (before->account.tax_code != account.tax_code || before->account.structure_code != account.structure_code)) {
        // They may have been rejected because of the wrong owner: the next check takes them as never sent.
        run(connection, "UPDATE document SET sent_revision = -1 WHERE billing_entity_id = ? AND status = 'rejected'",
            entity);
    }
    return true;
}

bool ConfigurationTable::refuse(const Candidate& candidate, std::string_view message)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "UPDATE candidate SET state = 'refused', message = ?, sealed_password = x'', sealed_pin = x'' "
               "WHERE serial = ? AND state = 'checking'",
               message, candidate.serial) == 1;
}

bool ConfigurationTable::leave_unreachable(const Candidate& candidate, std::string_view message)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "UPDATE candidate SET state = 'unreachable', message = ? WHERE serial = ? AND state = 'checking'",
               message, candidate.serial) == 1;
}

void ConfigurationTable::recover_checks(std::string_view message)
{
    m_session.require_transaction();
    run(m_session.connection(), "UPDATE candidate SET state = 'unreachable', message = ? WHERE state = 'checking'",
        message);
}

} // namespace plugin::ledger
