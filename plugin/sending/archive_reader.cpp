#include "plugin/sending/archive_reader.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/archive_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sts/month_table.hpp"

namespace plugin::sending {
namespace {

using ledger::ArchiveReading;
using ledger::ReadingState;

std::int64_t sum_of(const std::map<std::string, domain::Cents>& amounts)
{
    std::int64_t sum = 0;
    for (const auto& [type, amount] : amounts) {
        sum += amount.value();
    }
    return sum;
}

std::string iso_or_empty(const std::optional<domain::Date>& day)
{
    return day ? day->iso() : std::string();
}

// One visitor for the four outcomes of a call.
class StoringReading {
public:
    StoringReading(ledger::Session& session, ArchiveReading& reading, std::int64_t now_ms)
        : m_reading(reading), m_now_ms(now_ms), m_archive(session), m_breaker(session, reading.billing_entity_id)
    {
    }

    void operator()(const sts::ReportAnswer& answer)
    {
        m_breaker.answered();
        const bool empty = sts::has_code(answer.messages, "WS96");
        if (answer.outcome != sts::ReportOutcome::ok || (!answer.zip && !empty)) {
            return fail(answer.messages.empty() ? domain::text("archive-reader.unreadable")
                                                : domain::text("archive-reader.unreadable-as-told",
                                                               {{"reason", answer.messages.front().description}}));
        }
        if (answer.zip && !sts::read_month_zip(*answer.zip, [&](const sts::MonthTableRow& row) { add(row); })) {
            return fail(domain::text("archive-reader.unreadable"));
        }
        next_month();
    }

    void operator()(const transport::CredentialsRefused& refused)
    {
        m_breaker.refused(refused, m_now_ms); // read on once new credentials pass
    }

    void operator()(const transport::CallNotSent& not_sent) { m_breaker.unanswered(not_sent, m_now_ms); }

    void operator()(const transport::CallUncertain& uncertain) { m_breaker.unanswered(uncertain, m_now_ms); }

private:
    void add(const sts::MonthTableRow& row)
    {
        m_archive.add(m_reading.billing_entity_id, m_reading.year,
                      {row.key, iso_or_empty(row.paid_on), iso_or_empty(row.sent_on), row.protocol, row.last_operation,
                       sum_of(row.totals), sum_of(row.refunded)});
    }

    // Months that have not begun are not asked for.
    void next_month()
    {
        ++m_reading.next_month;
        const auto first_day = domain::Date::of(m_reading.year, m_reading.next_month, 1);
        if (first_day && *first_day <= domain::Date::in_rome(m_now_ms)) return;
        m_reading.state = ReadingState::done;
        m_reading.ended_at = m_now_ms;
    }

    void fail(std::string why)
    {
        m_reading.state = ReadingState::failed;
        m_reading.ended_at = m_now_ms;
        m_reading.text = std::move(why);
    }

    ArchiveReading& m_reading;
    std::int64_t m_now_ms;
    ledger::ArchiveTable m_archive;
    CircuitBreaker m_breaker;
};

} // namespace

bool ArchiveReader::read_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_context.ledger().session();
    std::optional<ArchiveReading> reading = ledger::ArchiveTable(session).next(m_context.now_ms());
    if (!reading || call.cancelled()) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(reading->billing_entity_id, environment, call);
    if (!sistema_ts) return true;
    const auto outcome =
        sistema_ts->monthly_report({reading->year, reading->next_month}, [&call] { return call.cancelled(); });
    ledger::Transaction transaction(session);
    std::visit(StoringReading(session, *reading, m_context.now_ms()), outcome);
    ledger::ArchiveTable(session).save(*reading);
    // Boundary: asking changes nothing at Sistema TS. Killed before: the month is read again, and writing its rows
    // twice is writing them once.
    transaction.commit();
    return !call.cancelled();
}

} // namespace plugin::sending
