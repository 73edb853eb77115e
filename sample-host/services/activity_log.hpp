#pragma once

#include "services/clock.hpp"
#include "store/activity.hpp"
#include "store/database.hpp"
#include "store/user.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample_host::services {

/// What *Registro delle attività* tells of.
enum class ActivityKind { logged_in, log_in_failed, logged_out, user_invited, permissions_changed, feature };

/// How each stands in the file. A word is never given another meaning.
inline constexpr std::array<std::pair<ActivityKind, std::string_view>, 6> k_activity_words{
    {{ActivityKind::logged_in, "logged_in"},
     {ActivityKind::log_in_failed, "log_in_failed"},
     {ActivityKind::logged_out, "logged_out"},
     {ActivityKind::user_invited, "user_invited"},
     {ActivityKind::permissions_changed, "permissions_changed"},
     {ActivityKind::feature, "feature"}}};

/// Whether each row is what was written, on its place.
struct ActivityVerdict {
    bool intact = true;
    std::int64_t rows = 0;          ///< that were found right, before the fault
    std::int64_t broken_serial = 0; ///< of the first row that is wrong
};

/// Who did what when in a practice: log-ins, invitations, permissions, and what was done with additional features
/// (consent, activation...). Each practice has a chain of its own: every row holds the hash of the one before and its
/// own over all that it says, so that a row that was changed, removed, inserted or moved is found. Whoever can write
/// the whole file can write the whole chain anew, or cut its end off; against that the last hash has to be kept
/// elsewhere. Thread-safe.
///
/// What is done in accounts.db is told in the same transaction (record_activity). What a feature does happens in the
/// practice's own file (plugins.db) and is told right after it: a power cut in between loses the row here, and the
/// feature's own history has it.
class ActivityLog {
public:
    ActivityLog(store::Database& accounts, const Clock& clock) : m_accounts(accounts), m_clock(clock) {}

    void add(const std::string& practice_id, const std::string& who, ActivityKind kind, const std::string& details);

    std::int64_t count(const std::string& practice_id);
    std::vector<store::Activity> page(const std::string& practice_id, std::int64_t offset, std::int64_t limit);
    /// Of the practice's last row; empty: there is none.
    std::string last_hash(const std::string& practice_id);
    /// Reads every row of the practice.
    ActivityVerdict verify(const std::string& practice_id);

private:
    store::Database& m_accounts;
    const Clock& m_clock;
};

/// Tells of something in the write transaction that does it. Only practice_id, at_ms, user_id, who and details of
/// `activity` count.
void record_activity(store::Transaction& transaction, store::Activity activity, ActivityKind kind);

/// Something that a user did or had done to him.
store::Activity activity_of(const store::User& user, std::int64_t now_ms, std::string details = {});

/// A log-in that failed. Of many within a minute only the first is told, so that somebody who tries passwords does not
/// fill the disk. `user` is nullptr for an address that nobody has; what was typed is never kept: it may be a password.
void record_failed_log_in(store::Transaction& transaction, const store::User* user, std::int64_t now_ms);

} // namespace sample_host::services
