#pragma once

#include "store/database.hpp"

#include <host_sdk/notify.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// A notice of a plugin as one user sees it.
struct PostedNotice {
    std::string plugin_id;
    host_sdk::Notice notice;
    std::int64_t at_ms = 0;
    bool read = false;
};

/// The notices of all plugins of one practice. Each call is one transaction. Thread-safe.
class NoticeBoard {
public:
    explicit NoticeBoard(store::Database& database) : m_database(database) {}

    /// In place of the plugin's notice with the same key. One that says the same again keeps its time and who read it.
    void post(const std::string& plugin_id, const host_sdk::Notice& notice, std::int64_t at_ms);
    void withdraw(const std::string& plugin_id, const std::string& key);
    void withdraw_all(const std::string& plugin_id);

    /// The newest first.
    [[nodiscard]] std::vector<PostedNotice> list(std::int64_t user_id);
    void mark_read(const std::string& plugin_id, const std::string& key, std::int64_t user_id);

private:
    store::Database& m_database;
};

} // namespace sample_host::plugins
