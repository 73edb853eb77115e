#include "app/demo_agenda.hpp"

#include "services/date.hpp"
#include "store/appointment_store.hpp"

#include <numeric>
#include <vector>

namespace sample_host::app {

namespace {

constexpr int k_days_before = 14;
constexpr int k_days_after = 21;

constexpr int k_morning = 8 * 60 + 30;
constexpr int k_noon = 12 * 60 + 30;
constexpr int k_afternoon = 15 * 60;
constexpr int k_evening = 18 * 60;

constexpr int k_lengths[] = {30, 20, 45, 30};

// A step from one to the next that comes to each of so many, and not in their order.
std::size_t stride_over(std::size_t count)
{
    std::size_t stride = 7;
    while (std::gcd(stride, count) != 1)
        ++stride;
    return stride;
}

std::chrono::weekday weekday_of(const std::string& day)
{
    return std::chrono::weekday(std::chrono::sys_days(services::parse_date(day).value()));
}

/// Fills days one after the other with ever other patients.
class AgendaSeeder {
public:
    explicit AgendaSeeder(services::Practice& practice)
        : m_patients(practice.patients().list("", 0, 1000)), m_services(practice.catalogue().list()),
          m_transaction(practice.database().write()), m_appointments(m_transaction)
    {
        std::erase_if(m_patients, [](const auto& each) { return each.kind == store::CustomerKind::company; });
    }

    void fill(const std::string& day, int from, int until)
    {
        for (int at = from; at < until;) {
            ++m_count;
            const int minutes = k_lengths[m_count % std::size(k_lengths)];
            const bool free = m_count % 5 == 3;
            if (!free && at + minutes <= until)
                m_appointments.add({.id = 0,
                                    .day = day,
                                    .starts_at = at,
                                    .minutes = minutes,
                                    .service = one_of(m_services).name,
                                    .patient_id = one_of(m_patients).id,
                                    .patient = {}});
            at += minutes;
        }
    }

    void commit() { m_transaction.commit(); }

private:
    template <typename Record>
    const Record& one_of(const std::vector<Record>& records) const
    {
        return records[m_count * stride_over(records.size()) % records.size()];
    }

    std::vector<store::Patient> m_patients;
    std::vector<store::Service> m_services;
    store::Transaction m_transaction;
    store::AppointmentStore m_appointments;
    std::size_t m_count = 0;
};

} // namespace

void seed_demo_agenda(services::Practice& practice, const std::string& today)
{
    AgendaSeeder seeder(practice);
    for (int days = -k_days_before; days <= k_days_after; ++days) {
        const auto day = services::add_days(today, days);
        const auto weekday = weekday_of(day);
        if (weekday == std::chrono::Sunday) continue;
        seeder.fill(day, k_morning, k_noon);
        if (weekday != std::chrono::Saturday) seeder.fill(day, k_afternoon, k_evening);
    }
    seeder.commit();
}

} // namespace sample_host::app
