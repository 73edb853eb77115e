#pragma once

#include "services/activity_log.hpp"
#include "services/clock.hpp"
#include "services/practice.hpp"
#include "services/session_service.hpp"
#include "services/user_service.hpp"
#include "store/database.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sample_host::services {

/// All practices under one data folder, and the accounts that lead to them. Thread-safe.
///
///     DATA/accounts.db                      practices, users, sessions
///     DATA/practices/<practice id>/         practice.db and what plugins keep for it
class Practices {
public:
    /// Opens the accounts and every practice in them.
    Practices(const std::filesystem::path& data, const Clock& clock);

    /// nullptr when there is none. The practice lives as long as this object.
    Practice* find(const std::string& id);
    std::vector<Practice*> all();

    /// Creates a practice; the id is [a-z0-9-]+ and new. Only while nobody uses this object (seeding at start).
    Practice& add(const store::PracticeRecord& record);

    SessionService& sessions() { return m_sessions; }
    UserService& users() { return m_users; }
    ActivityLog& activities() { return m_activities; }
    store::Database& accounts() { return m_accounts; }
    const Clock& clock() const { return m_clock; }

private:
    Practice& open(const store::PracticeRecord& record);

    std::filesystem::path m_data;
    const Clock& m_clock;
    store::Database m_accounts;
    SessionService m_sessions;
    UserService m_users;
    ActivityLog m_activities;
    std::map<std::string, std::unique_ptr<Practice>> m_practices;
};

} // namespace sample_host::services
