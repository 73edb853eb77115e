#include "store/appointment_store.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace sample_host::store {

std::vector<Appointment> AppointmentStore::of_day(const std::string& day)
{
    SQLite::Statement query(m_transaction.connection(),
                            "SELECT a.id, a.day, a.starts_at, a.minutes, a.service, p.id, p.name, i.id, "
                            "i.paid_on IS NOT NULL FROM appointment a JOIN patient p ON p.id = a.patient_id "
                            "LEFT JOIN invoice i ON i.id = (SELECT max(n.id) FROM invoice n WHERE "
                            "n.patient_id = p.id AND n.issued_on = a.day AND n.state = 1 AND n.kind = 1) "
                            "WHERE a.day = ? ORDER BY a.starts_at, a.id");
    query.bind(1, day);
    std::vector<Appointment> appointments;
    while (query.executeStep()) {
        Appointment appointment{.id = query.getColumn(0).getInt64(),
                                .day = query.getColumn(1).getString(),
                                .starts_at = query.getColumn(2).getInt(),
                                .minutes = query.getColumn(3).getInt(),
                                .service = query.getColumn(4).getString(),
                                .patient_id = query.getColumn(5).getInt64(),
                                .patient = query.getColumn(6).getString()};
        if (!query.getColumn(7).isNull()) appointment.invoice_id = query.getColumn(7).getInt64();
        appointment.is_paid = query.getColumn(8).getInt() == 1;
        appointments.push_back(std::move(appointment));
    }
    return appointments;
}

std::int64_t AppointmentStore::add(const Appointment& appointment)
{
    SQLite::Statement insert(
        m_transaction.connection(),
        "INSERT INTO appointment (day, starts_at, minutes, service, patient_id) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, appointment.day);
    insert.bind(2, appointment.starts_at);
    insert.bind(3, appointment.minutes);
    insert.bind(4, appointment.service);
    insert.bind(5, appointment.patient_id);
    insert.exec();
    return m_transaction.connection().getLastInsertRowid();
}

bool AppointmentStore::remove(std::int64_t id)
{
    SQLite::Statement remove(m_transaction.connection(), "DELETE FROM appointment WHERE id = ?");
    remove.bind(1, id);
    return remove.exec() == 1;
}

} // namespace sample_host::store
