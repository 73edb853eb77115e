#include "services/practices.hpp"

#include "services/private_folder.hpp"
#include "store/account_schema.hpp"
#include "store/account_store.hpp"

namespace sample_host::services {

Practices::Practices(const std::filesystem::path& data, const Clock& clock)
    : m_data(private_folder(data)), m_clock(clock), m_accounts(m_data / "accounts.db", store::account_migrations()),
      m_sessions(m_accounts, clock), m_users(m_accounts, clock), m_activities(m_accounts, clock)
{
    auto transaction = m_accounts.read();
    for (const auto& record : store::AccountStore(transaction).practices())
        open(record);
}

Practice* Practices::find(const std::string& id)
{
    const auto found = m_practices.find(id);
    return found == m_practices.end() ? nullptr : found->second.get();
}

std::vector<Practice*> Practices::all()
{
    std::vector<Practice*> practices;
    for (const auto& [id, practice] : m_practices)
        practices.push_back(practice.get());
    return practices;
}

Practice& Practices::add(const store::PracticeRecord& record)
{
    auto transaction = m_accounts.write();
    store::AccountStore(transaction).add_practice(record);
    transaction.commit();
    return open(record);
}

Practice& Practices::open(const store::PracticeRecord& record)
{
    auto practice = std::make_unique<Practice>(record, m_data / "practices" / record.id, m_clock);
    return *(m_practices[record.id] = std::move(practice));
}

} // namespace sample_host::services
