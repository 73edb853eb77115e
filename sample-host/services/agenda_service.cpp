#include "services/agenda_service.hpp"

#include "services/date.hpp"
#include "store/appointment_store.hpp"
#include "store/patient_store.hpp"
#include "store/service_store.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace sample_host::services {

namespace {

constexpr int k_hour = 60;

// The whole text as a number; -1 for anything else.
std::int64_t number_in(std::string_view text)
{
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

// "09:30" as minutes after midnight.
std::optional<int> time_in(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = number_in(text.substr(0, 2));
    const auto minutes = number_in(text.substr(3));
    if (hours < 0 || hours > 23 || minutes < 0 || minutes >= k_hour) return std::nullopt;
    return static_cast<int>(hours * k_hour + minutes);
}

} // namespace

std::string time_text(int minutes_after_midnight)
{
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two_digits(minutes_after_midnight / k_hour) + ':' + two_digits(minutes_after_midnight % k_hour);
}

std::vector<store::Appointment> AgendaService::of_day(const std::string& day)
{
    auto transaction = m_database.read();
    return store::AppointmentStore(transaction).of_day(day);
}

std::int64_t AgendaService::create(const AppointmentDraft& draft)
{
    auto transaction = m_database.write();
    FieldErrors errors;
    store::Appointment appointment;
    const auto patient = store::PatientStore(transaction).find(number_in(draft.patient));
    if (!patient) errors.add("paziente", "Scegliere il paziente.");
    const auto service = store::ServiceStore(transaction).find(number_in(draft.service));
    if (!service) errors.add("prestazione", "Scegliere la prestazione.");
    if (!parse_date(draft.day)) errors.add("giorno", "Inserire il giorno.");
    const auto time = time_in(draft.time);
    if (!time) errors.add("ora", "Inserire l'ora, per esempio 09:30.");
    const auto minutes = number_in(draft.minutes);
    if (std::find(std::begin(k_appointment_lengths), std::end(k_appointment_lengths), minutes) ==
        std::end(k_appointment_lengths))
        errors.add("durata", "Scegliere la durata.");
    errors.raise();
    appointment.patient_id = patient->id;
    appointment.service = service->name;
    appointment.day = draft.day;
    appointment.starts_at = *time;
    appointment.minutes = static_cast<int>(minutes);
    const auto id = store::AppointmentStore(transaction).add(appointment);
    transaction.commit();
    return id;
}

void AgendaService::remove(std::int64_t id)
{
    auto transaction = m_database.write();
    if (!store::AppointmentStore(transaction).remove(id)) throw NotFound("no such appointment");
    transaction.commit();
}

} // namespace sample_host::services
