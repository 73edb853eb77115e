#include "plugin/sending/credential_check.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/log_in_refusals.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/credentials.hpp"
#include "plugin/sending/recovery.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>
#include <host_sdk/settings.hpp>

#include <optional>

namespace plugin::sending {
namespace {

std::string no_clear_answer()
{
    return domain::text("credential-check.no-clear-answer");
}

std::string not_accepted(const std::vector<sts::Message>& messages)
{
    std::string told;
    for (const sts::Message& message : messages) {
        told +=
            " " + domain::text("credential-check.message", {{"message", message.description}, {"code", message.code}});
    }
    return domain::text("credential-check.not-accepted", {{"messages", std::move(told)}});
}

} // namespace

host_sdk::Step CredentialCheck::step(const host_sdk::Call& call) const
{
    recover_checks(m_ledger);
    std::optional<ledger::Candidate> candidate;
    {
        ledger::Session session = m_ledger.session();
        candidate = ledger::ConfigurationTable(session).next_to_check();
        if (!candidate) return host_sdk::Step::done();
        ledger::Transaction transaction(session);
        if (!ledger::ConfigurationTable(session).begin_check(*candidate)) return host_sdk::Step::again();
        // Boundary: the check has begun. Killed after: recover_checks makes it unreachable, and only the doctor can ask
        // for another try.
        transaction.commit();
    }
    const Verdict verdict = try_out(*candidate, call);
    if (store(*candidate, verdict) && std::holds_alternative<Passed>(verdict)) {
        const host_sdk::JobControl jobs(m_host);
        jobs.request_step("intake"); // the entity's documents are marked for a check
        jobs.request_step("send");   // its queue may go on
    }
    return host_sdk::Step::again();
}

CredentialCheck::Verdict CredentialCheck::try_out(const ledger::Candidate& candidate, const host_sdk::Call& call) const
{
    try {
        ledger::Session session = m_ledger.session();
        const Environment environment =
            read_environment(host_sdk::Settings(m_host), m_rules, session, host_sdk::Clock(m_host).now_ms());
        const auto sistema_ts =
            m_connect(environment, open_credentials(m_host, call, candidate.billing_entity_id, candidate.account));
        const domain::Date today = domain::Date::in_rome(host_sdk::Clock(m_host).now_ms());
        return verdict_of(
            sistema_ts->monthly_report({today.year(), today.month()}, [&call] { return call.cancelled(); }));
    } catch (const EnvironmentError& error) {
        return Unreachable{error.what()};
    } catch (const ledger::SecretBoxError&) {
        return Refused{unreadable_credentials()};
    }
}

CredentialCheck::Verdict CredentialCheck::verdict_of(const transport::CallOutcome<sts::ReportAnswer>& outcome)
{
    if (const auto* refused = std::get_if<transport::CredentialsRefused>(&outcome)) {
        return Refused{refused->text, refused->cause == transport::CredentialsRefused::Cause::log_in};
    }
    if (const auto* not_sent = std::get_if<transport::CallNotSent>(&outcome)) return Unreachable{not_sent->text};
    if (std::holds_alternative<transport::CallUncertain>(outcome)) return Unreachable{no_clear_answer()};
    const sts::ReportAnswer& answer = std::get<sts::ReportAnswer>(outcome);
    switch (answer.outcome) {
    case sts::ReportOutcome::ok:
        return Passed{};
    case sts::ReportOutcome::refused:
        return Refused{not_accepted(answer.messages)};
    case sts::ReportOutcome::credentials_refused:
    case sts::ReportOutcome::not_valid:
    case sts::ReportOutcome::uncertain:
        break;
    }
    return Unreachable{no_clear_answer()};
}

void CredentialCheck::record(ledger::Session& session, const std::string& billing_entity_id, const Verdict& verdict,
                             std::int64_t now_ms)
{
    using ledger::AuditAction;
    ledger::AuditEntry entry{.action = AuditAction::credentials_accepted, .billing_entity_id = billing_entity_id};
    if (const auto* refused = std::get_if<Refused>(&verdict)) {
        entry.action = AuditAction::credentials_refused;
        entry.details = refused->text;
    } else if (const auto* unreachable = std::get_if<Unreachable>(&verdict)) {
        entry.action = AuditAction::credentials_unchecked;
        entry.details = unreachable->text;
    }
    ledger::AuditTable(session).add(entry, now_ms);
}

bool CredentialCheck::store(const ledger::Candidate& candidate, const Verdict& verdict) const
{
    ledger::Session session = m_ledger.session();
    ledger::Transaction transaction(session);
    ledger::ConfigurationTable configurations(session);
    const std::int64_t now = host_sdk::Clock(m_host).now_ms();
    bool stored = false;
    if (const auto* refused = std::get_if<Refused>(&verdict)) {
        const std::string text = refused->is_wrong_log_in
                                     ? count_wrong_try(session, candidate.account.username, refused->text, now)
                                     : refused->text;
        stored = configurations.refuse(candidate, text);
    } else if (const auto* unreachable = std::get_if<Unreachable>(&verdict)) {
        stored = configurations.leave_unreachable(candidate, unreachable->text);
    } else {
        ledger::LogInRefusals(session).clear(candidate.account.username);
        stored = configurations.activate(candidate, now);
    }
    if (stored) record(session, candidate.billing_entity_id, verdict, now);
    // Boundary: the verdict with all that follows from it (unblocked entity, marked documents). Where the doctor has
    // saved another candidate meanwhile nothing is changed, and that one is checked next.
    transaction.commit();
    return stored;
}

} // namespace plugin::sending
