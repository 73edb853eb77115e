#include "services/practice.hpp"

#include "services/private_folder.hpp"
#include "store/practice_schema.hpp"

#include <utility>

namespace sample_host::services {

Practice::Practice(store::PracticeRecord record, const std::filesystem::path& folder, const Clock& clock)
    : m_record(std::move(record)), m_folder(private_folder(folder)),
      m_database(m_folder / "practice.db", store::practice_migrations()), m_agenda(m_database),
      m_invoices(m_database, clock), m_patients(m_database), m_catalogue(m_database), m_billing(m_database)
{
}

} // namespace sample_host::services
