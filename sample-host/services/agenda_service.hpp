#pragma once

#include "services/field_error.hpp"
#include "store/appointment.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::services {

/// An appointment as typed into a form.
struct AppointmentDraft {
    std::string day;     ///< ISO
    std::string time;    ///< "09:30"
    std::string minutes; ///< one of k_appointment_lengths
    std::string service; ///< id
    std::string patient; ///< id
};

/// "09:30".
std::string time_text(int minutes_after_midnight);

inline constexpr int k_appointment_lengths[] = {15, 20, 30, 45, 60};

/// The appointments of one practice. Thread-safe.
class AgendaService {
public:
    explicit AgendaService(store::Database& database) : m_database(database) {}

    std::vector<store::Appointment> of_day(const std::string& day); ///< in the order of their time

    std::int64_t
    create(const AppointmentDraft& draft); ///< throws ValidationFailed (paziente, giorno, ora, durata, prestazione)
    void remove(std::int64_t id);          ///< throws NotFound

private:
    store::Database& m_database;
};

} // namespace sample_host::services
