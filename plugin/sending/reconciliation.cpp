#include "plugin/sending/reconciliation.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/feed_table.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/retry_wait.hpp"
#include "plugin/sts/month_table.hpp"

#include <host_sdk/job_control.hpp>

#include <algorithm>
#include <chrono>

namespace plugin::sending {
namespace {

using ledger::ReconciledEntity;

// What was sent just before the process ended may arrive that late, or be listed that late.
constexpr std::chrono::milliseconds k_arrives_within = std::chrono::minutes{15};
constexpr std::chrono::milliseconds k_longest_wait = std::chrono::minutes{5};
constexpr int k_days_of_files = 31; // a file is judged within them
constexpr int k_first_year = 2015;  // of Sistema TS for health expenses

constexpr std::string_view k_unjudged = "reconciliation.unjudged";
constexpr std::string_view k_unreadable = "reconciliation.unreadable";

// The month before the day, which is the first of a month; this month where nothing was read yet.
sts::YearMonth month_to_read(const ReconciledEntity& entity, std::int64_t now_ms)
{
    const domain::Date today = domain::Date::in_rome(now_ms);
    const auto read = domain::Date::from_iso(entity.read_back_to);
    if (!read || read->year() == 9999) return {today.year(), today.month()};
    return read->month() == 1 ? sts::YearMonth{read->year() - 1, 12} : sts::YearMonth{read->year(), read->month() - 1};
}

domain::Date days_before(std::int64_t now_ms, int days)
{
    return domain::Date::in_rome(now_ms - std::chrono::milliseconds{std::chrono::hours{24} * days}.count());
}

// One visitor for the outcomes of both questions.
class StoringMonth {
public:
    StoringMonth(ledger::Session& session, ReconciledEntity& entity, sts::YearMonth month, std::int64_t now_ms)
        : m_session(session), m_entity(entity), m_month(month), m_now_ms(now_ms),
          m_breaker(session, entity.billing_entity_id), m_reconciliation(session)
    {
    }

    void operator()(const sts::FileStateAnswer& answer)
    {
        m_breaker.answered();
        if (answer.outcome != sts::FileStateOutcome::found && answer.outcome != sts::FileStateOutcome::not_found) {
            return ask_later(k_unreadable);
        }
        const ledger::OutgoingFileTable files(m_session);
        const bool open = std::any_of(answer.files.begin(), answer.files.end(), [&](const sts::SentFile& file) {
            return file.state == sts::FileState::in_progress && !files.knows_protocol(file.protocol);
        });
        if (open) return ask_later(k_unjudged);
        m_entity.files_settled = true;
        goes_on();
    }

    void operator()(const sts::ReportAnswer& answer)
    {
        m_breaker.answered();
        const bool empty = sts::has_code(answer.messages, "WS96");
        if (answer.outcome != sts::ReportOutcome::ok || (!answer.zip && !empty)) return ask_later(k_unreadable);
        if (answer.zip && !take(*answer.zip)) return ask_later(k_unreadable);
        const bool first = m_month.year < k_first_year || (m_month.year == k_first_year && m_month.month == 1);
        m_entity.read_back_to = first ? "" : domain::Date::of(m_month.year, m_month.month, 1).value().iso();
        goes_on();
    }

    void operator()(const transport::CredentialsRefused& refused)
    {
        m_breaker.refused(refused, m_now_ms); // goes on once new credentials pass
    }

    void operator()(const transport::CallNotSent& not_sent) { m_breaker.unanswered(not_sent, m_now_ms); }

    void operator()(const transport::CallUncertain& uncertain) { m_breaker.unanswered(uncertain, m_now_ms); }

private:
    void goes_on()
    {
        m_entity.tries = 0;
        m_entity.ask_after = 0;
        m_entity.trouble.clear();
    }

    void ask_later(std::string_view trouble)
    {
        ++m_entity.tries;
        m_entity.ask_after = m_now_ms + std::min(retry_wait(m_entity.tries), k_longest_wait).count();
        m_entity.trouble = domain::text(trouble);
    }

    bool take(const std::string& zip)
    {
        std::vector<ledger::HeldDocument> rows;
        const auto keep = [&](const sts::MonthTableRow& row) { rows.push_back(to_ledger(row)); };
        if (!sts::read_month_zip(zip, keep)) return false;
        for (const ledger::HeldDocument& row : rows) {
            m_reconciliation.add(m_entity.billing_entity_id, row);
        }
        return true;
    }

    static ledger::HeldDocument to_ledger(const sts::MonthTableRow& row)
    {
        const bool is_refund = row.totals.empty() && !row.refunded.empty();
        return {row.key, row.paid_on ? row.paid_on->iso() : std::string(), row.protocol, row.last_operation,
                is_refund ? row.refunded : row.totals};
    }

    ledger::Session& m_session;
    ReconciledEntity& m_entity;
    sts::YearMonth m_month;
    std::int64_t m_now_ms;
    CircuitBreaker m_breaker;
    ledger::ReconciliationTable m_reconciliation;
};

} // namespace

bool Reconciler::ask_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_context.ledger().session();
    const std::int64_t now_ms = m_context.now_ms();
    ledger::ReconciliationTable reconciliation(session);
    std::optional<ReconciledEntity> entity = reconciliation.next(now_ms);
    if (!entity || call.cancelled()) return false;
    if (entity->ask_after == 0 && !entity->files_settled) {
        entity->ask_after = now_ms + k_arrives_within.count();
        ledger::Transaction transaction(session);
        reconciliation.save(*entity);
        transaction.commit();
        return true;
    }
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(entity->billing_entity_id, environment, call);
    if (!sistema_ts) return true;

    const sts::YearMonth month = month_to_read(*entity, now_ms);
    const auto cancelled = [&call] { return call.cancelled(); };
    const auto store = [&](const auto& outcome) {
        ledger::Transaction transaction(session);
        std::visit(StoringMonth(session, *entity, month, now_ms), outcome);
        reconciliation.save(*entity);
        const bool complete = !reconciliation.wants_more(entity->billing_entity_id);
        // What was sent of an invoice that is no longer paid has no document yet: every invoice is looked at again.
        if (complete) ledger::FeedTable(session).set_revision("invoices", 0);
        // Boundary: asking changes nothing at Sistema TS. Killed before: it is asked again, and writing what it tells
        // twice is writing it once.
        transaction.commit();
        if (complete) host_sdk::JobControl(m_context.host()).request_step("intake");
    };
    if (entity->files_settled) {
        store(sistema_ts->monthly_report(month, cancelled));
    } else {
        store(sistema_ts->file_states(days_before(now_ms, k_days_of_files), days_before(now_ms, 0), cancelled));
    }
    return !call.cancelled();
}

} // namespace plugin::sending
