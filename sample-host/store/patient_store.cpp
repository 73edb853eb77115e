#include "store/patient_store.hpp"

#include "store/connection.hpp"
#include "store/revision.hpp"
#include "store/search_pattern.hpp"

namespace sample_host::store {

namespace {

Patient read_patient(Statement& row)
{
    return {.id = row.getColumn(0).getInt64(),
            .kind = static_cast<CustomerKind>(row.getColumn(1).getInt()),
            .name = row.getColumn(2).getString(),
            .tax_code = row.getColumn(3).getString()};
}

} // namespace

std::optional<Patient> PatientStore::find(std::int64_t id)
{
    Statement query = m_transaction.prepare("SELECT id, kind, name, tax_code FROM patient WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return read_patient(query);
}

std::vector<Patient> PatientStore::list(const std::string& search, std::int64_t offset, std::int64_t limit)
{
    Statement query =
        m_transaction.prepare("SELECT id, kind, name, tax_code FROM patient WHERE name LIKE ? ESCAPE '\\' "
                              "ORDER BY name COLLATE NOCASE, id LIMIT ? OFFSET ?");
    query.bind(1, search_pattern(search));
    query.bind(2, limit);
    query.bind(3, offset);
    std::vector<Patient> patients;
    while (query.executeStep())
        patients.push_back(read_patient(query));
    return patients;
}

std::int64_t PatientStore::count(const std::string& search)
{
    Statement query = m_transaction.prepare("SELECT count(*) FROM patient WHERE name LIKE ? ESCAPE '\\'");
    query.bind(1, search_pattern(search));
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::int64_t PatientStore::add(const Patient& patient)
{
    Statement insert = m_transaction.prepare("INSERT INTO patient (kind, name, tax_code) VALUES (?, ?, ?)");
    insert.bind(1, static_cast<int>(patient.kind));
    insert.bind(2, patient.name);
    insert.bind(3, patient.tax_code);
    insert.exec();
    return m_transaction.connection().getLastInsertRowid();
}

bool PatientStore::update(const Patient& patient)
{
    const auto before = find(patient.id);
    if (!before) return false;
    if (before->name == patient.name && before->tax_code == patient.tax_code && before->kind == patient.kind)
        return true;

    Statement change = m_transaction.prepare("UPDATE patient SET kind = ?, name = ?, tax_code = ? WHERE id = ?");
    change.bind(1, static_cast<int>(patient.kind));
    change.bind(2, patient.name);
    change.bind(3, patient.tax_code);
    change.bind(4, patient.id);
    change.exec();

    std::vector<std::int64_t> invoices;
    Statement query = m_transaction.prepare("SELECT id FROM invoice WHERE patient_id = ? AND state <> 3 ORDER BY id");
    query.bind(1, patient.id);
    while (query.executeStep())
        invoices.push_back(query.getColumn(0).getInt64());
    Statement raise = m_transaction.prepare("UPDATE invoice SET revision = ? WHERE id = ?");
    for (const auto invoice : invoices) {
        raise.bind(1, next_revision(m_transaction, Topic::invoices));
        raise.bind(2, invoice);
        raise.exec();
        raise.reset();
    }
    return true;
}

} // namespace sample_host::store
