#include "tests/soak/daily_life.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

namespace soak {
namespace {

using namespace std::chrono;

constexpr sys_days k_first_day{2026y / January / 1};
constexpr std::int64_t k_patients = 50'000;
constexpr int k_noon = 13;
constexpr int k_afternoon = 16;
constexpr int k_evening = 20;
constexpr std::int64_t k_fewest_cents = 2'000;
constexpr std::int64_t k_most_cents = 7'700; // more wants a stamp duty

std::string fault(const std::string& name, const std::string& operation, int times)
{
    return R"({"fault": ")" + name + R"(", "operation": ")" + operation + R"(", "times": )" + std::to_string(times) +
           "}";
}

std::string iso(sys_days days)
{
    const year_month_day date(days);
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
           two(static_cast<unsigned>(date.day()));
}

} // namespace

DailyLife::DailyLife(Centre& centre, int per_day, unsigned seed) : m_centre(centre), m_per_day(per_day), m_seed(seed)
{
    const std::string last = m_centre.book().last_day();
    while (!last.empty() && (m_day == 0 || today() < last))
        ++m_day;
}

std::string DailyLife::today() const
{
    return iso(k_first_day + days(m_day - 1));
}

bool DailyLife::is_last_of_month() const
{
    return year_month_day(k_first_day + days(m_day)).day() == day(1);
}

std::int64_t DailyLife::up_to(std::int64_t limit)
{
    return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(limit));
}

int DailyLife::share(int of) const
{
    return std::max(1, m_per_day / of);
}

void DailyLife::begin()
{
    const sys_days date = k_first_day + days(m_day);
    ++m_day;
    m_touched.clear();
    m_random.seed(std::uint64_t{m_seed} * 1000 + static_cast<unsigned>(m_day));
    m_centre.begin_day(iso(date), duration_cast<milliseconds>(date.time_since_epoch()).count());
    if (m_day == 1) m_centre.connect();
    m_centre.work_until(9);
}

void DailyLife::live()
{
    begin();
    trouble();
    morning();
    m_centre.work_until(k_noon);
    send();
    m_centre.work_until(k_afternoon);
    issue(share(100)); // few enough to leave one by one
    m_centre.work_until(k_afternoon + 1);
    send();
    m_centre.work_until(k_afternoon + 2);
    evening();
}

void DailyLife::trouble()
{
    constexpr int k_week = 7;
    constexpr int k_days_between_hosts = 30;
    if (m_day % k_week == 3) m_centre.restart_plugin();
    if (m_day % k_days_between_hosts == 7) m_centre.restart_host();
    const crash::World& sistema_ts = m_centre.sistema_ts();
    switch (m_day % 14) {
    case 2: // the answer to a file is lost: it is looked for
        return sistema_ts.post("faults", fault("no-answer-after-commit", "inviaFileMtom", 1));
    case 4: // the same to one document
        return sistema_ts.post("faults", fault("no-answer-after-commit", "Inserimento", 1));
    case 5: // some documents are refused
        return sistema_ts.post("faults", fault("unknown-code", "Inserimento", 2));
    case 8:
        return sistema_ts.post("faults", fault("maintenance", "inviaFileMtom", 2));
    case 9: // a whole file is discarded
        return sistema_ts.post("faults", fault("file-discarded", "inviaFileMtom", 1));
    case 11: // the question about a file is not answered
        return sistema_ts.post("faults", fault("truncated-answer", "EsitoInvii", 2));
    default:
        return;
    }
}

void DailyLife::morning()
{
    InvoiceBook& book = m_centre.book();
    mend();
    book.begin();
    change_old_ones();
    book.commit();
    issue(m_per_day - share(100));
}

// Yesterday's mistakes, and what Sistema TS refused.
void DailyLife::mend()
{
    InvoiceBook& book = m_centre.book();
    const auto rejected = m_centre.ledger().invoices_of_rejected();
    book.begin();
    for (const std::int64_t id : book.mistyped()) {
        BookedInvoice invoice = book.find(id).value();
        invoice.wrong_tax_code = false;
        book.change(invoice);
    }
    for (const std::string& id : rejected) {
        BookedInvoice invoice = book.find(std::stoll(id)).value();
        ++invoice.cents;
        book.change(invoice);
        m_touched.insert(invoice.id);
    }
    book.commit();
}

void DailyLife::issue(int count)
{
    InvoiceBook& book = m_centre.book();
    book.begin();
    for (int i = 0; i < count; ++i) {
        BookedInvoice invoice;
        invoice.entity = static_cast<int>(1 + up_to(Centre::k_doctors));
        invoice.issued_on = today();
        invoice.cents = k_fewest_cents + up_to(k_most_cents - k_fewest_cents);
        invoice.patient = up_to(k_patients);
        const bool paid = up_to(50) != 0;
        if (paid) invoice.paid_on = today();
        invoice.wrong_tax_code = paid && up_to(100) == 0;
        book.add(invoice);
    }
    book.commit();
}

std::optional<BookedInvoice> DailyLife::some_paid_invoice()
{
    InvoiceBook& book = m_centre.book();
    constexpr int k_tries = 20;
    for (int i = 0; i < k_tries && book.newest() > 0; ++i) {
        const std::int64_t id = 1 + up_to(book.newest());
        auto invoice = book.find(id);
        const bool fits = invoice->state == host_sdk::InvoiceState::issued && !invoice->paid_on.empty() &&
                          !invoice->wrong_tax_code && invoice->refunds == 0 && !book.is_refunded(id);
        if (fits && m_touched.insert(id).second) return invoice;
    }
    return std::nullopt;
}

void DailyLife::change_old_ones()
{
    InvoiceBook& book = m_centre.book();
    for (int i = 0; i < share(100); ++i) {
        if (auto invoice = some_paid_invoice()) {
            invoice->cents = k_fewest_cents + up_to(k_most_cents - k_fewest_cents);
            book.change(*invoice);
        }
    }
    for (int i = 0; i < share(100); ++i) {
        if (const auto invoice = some_paid_invoice()) {
            BookedInvoice note = *invoice;
            note.issued_on = today();
            note.paid_on = today();
            note.refunds = invoice->id;
            note.cents = 1'000 + up_to(invoice->cents - 999);
            book.add(note);
        }
    }
    for (int i = 0; i < share(400); ++i) {
        if (auto invoice = some_paid_invoice()) {
            invoice->state = host_sdk::InvoiceState::cancelled;
            book.change(*invoice);
        }
    }
    const std::vector<std::int64_t> unpaid = book.unpaid();
    for (std::size_t i = 0; i < unpaid.size() / 10; ++i) {
        BookedInvoice invoice = book.find(unpaid[i]).value();
        invoice.paid_on = today();
        book.change(invoice);
    }
}

// What is ready and what is proposed. Some invoices change just after the doctor has confirmed them.
void DailyLife::send()
{
    m_centre.doctor().send_all();
    m_centre.confirm_proposals();
    InvoiceBook& book = m_centre.book();
    book.begin();
    for (int i = 0; i < share(1000); ++i) {
        if (auto invoice = some_paid_invoice()) {
            ++invoice->cents;
            book.change(*invoice);
        }
    }
    book.commit();
}

void DailyLife::evening()
{
    m_centre.doctor().send_all();
    m_centre.confirm_proposals();
    m_centre.work_until(k_evening);
}

bool DailyLife::settle()
{
    constexpr int k_most_days = 12;
    for (int i = 0; i < k_most_days; ++i) {
        begin();
        mend();
        m_centre.work_until(k_noon);
        for (int hour = k_noon + 1; hour < k_evening; ++hour) {
            m_centre.doctor().send_all();
            m_centre.confirm_proposals();
            m_centre.work_until(hour);
        }
        const crash::Ledger ledger = m_centre.ledger();
        if (ledger.is_settled() && ledger.invoices_of_rejected().empty()) return true;
    }
    return false;
}

} // namespace soak
