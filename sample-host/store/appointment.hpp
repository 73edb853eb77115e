#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sample_host::store {

/// A visit that a patient has booked.
struct Appointment {
    std::int64_t id = 0;
    std::string day;     ///< ISO
    int starts_at = 0;   ///< minutes after midnight
    int minutes = 0;     ///< how long it is
    std::string service; ///< what for, in the words of the day on which it was booked
    std::int64_t patient_id = 0;
    std::string patient;                                   ///< name; read, never written
    std::optional<std::int64_t> invoice_id = std::nullopt; ///< the newest one of that day to the patient; read only
    bool is_paid = false;                                  ///< that invoice; read only
};

} // namespace sample_host::store
