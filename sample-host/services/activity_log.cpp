#include "services/activity_log.hpp"

#include "services/crypto.hpp"
#include "store/activity_store.hpp"

#include <stdexcept>

namespace sample_host::services {

namespace {

constexpr const char* k_program = "sistema";
constexpr std::int64_t k_failures_told_every_ms = 60'000;
constexpr std::int64_t k_rows_looked_back = 50;

std::string word_of(ActivityKind kind)
{
    for (const auto& [known, word] : k_activity_words)
        if (known == kind) return std::string(word);
    throw std::logic_error("unknown kind of activity");
}

/// Each field with its length before it: no two rows have the same text to hash.
std::string hash_of(const store::Activity& row)
{
    std::string text = "sample-host.activity.1\n";
    const auto add = [&text](std::string_view field) {
        text.append(std::to_string(field.size())).append(":").append(field).append("\n");
    };
    add(row.practice_id);
    add(std::to_string(row.serial));
    add(std::to_string(row.at_ms));
    add(std::to_string(row.user_id));
    add(row.who);
    add(row.action);
    add(row.details);
    add(row.previous);
    return sha256_hex(text);
}

} // namespace

void record_activity(store::Transaction& transaction, store::Activity activity, ActivityKind kind)
{
    store::ActivityStore activities(transaction);
    const auto last = activities.last(activity.practice_id);
    activity.serial = last ? last->serial + 1 : 1;
    activity.previous = last ? last->hash : "";
    activity.action = word_of(kind);
    if (activity.who.empty()) activity.who = k_program;
    activity.hash = hash_of(activity);
    activities.add(activity);
}

store::Activity activity_of(const store::User& user, std::int64_t now_ms, std::string details)
{
    store::Activity activity;
    activity.practice_id = user.practice_id;
    activity.at_ms = now_ms;
    activity.user_id = user.id;
    activity.who = user.name;
    activity.details = std::move(details);
    return activity;
}

void record_failed_log_in(store::Transaction& transaction, const store::User* user, std::int64_t now_ms)
{
    store::Activity failure = activity_of(user != nullptr ? *user : store::User{}, now_ms);
    if (user == nullptr) failure.who = "indirizzo sconosciuto";
    const auto failed = word_of(ActivityKind::log_in_failed);
    for (const auto& row : store::ActivityStore(transaction).page(failure.practice_id, 0, k_rows_looked_back)) {
        if (row.at_ms <= now_ms - k_failures_told_every_ms) break;
        if (row.action == failed && row.user_id == failure.user_id) return;
    }
    record_activity(transaction, std::move(failure), ActivityKind::log_in_failed);
}

void ActivityLog::add(const std::string& practice_id, const std::string& who, ActivityKind kind,
                      const std::string& details)
{
    store::Activity activity;
    activity.practice_id = practice_id;
    activity.at_ms = m_clock.now_ms();
    activity.who = who;
    activity.details = details;
    auto transaction = m_accounts.write();
    record_activity(transaction, std::move(activity), kind);
    transaction.commit();
}

std::int64_t ActivityLog::count(const std::string& practice_id)
{
    auto transaction = m_accounts.read();
    return store::ActivityStore(transaction).count(practice_id);
}

std::vector<store::Activity> ActivityLog::page(const std::string& practice_id, std::int64_t offset, std::int64_t limit)
{
    auto transaction = m_accounts.read();
    return store::ActivityStore(transaction).page(practice_id, offset, limit);
}

std::string ActivityLog::last_hash(const std::string& practice_id)
{
    auto transaction = m_accounts.read();
    const auto last = store::ActivityStore(transaction).last(practice_id);
    return last ? last->hash : "";
}

ActivityVerdict ActivityLog::verify(const std::string& practice_id)
{
    auto transaction = m_accounts.read();
    ActivityVerdict verdict;
    std::string previous;
    store::ActivityStore(transaction).each(practice_id, [&](const store::Activity& row) {
        verdict.intact = row.serial == verdict.rows + 1 && row.previous == previous && row.hash == hash_of(row);
        if (!verdict.intact) {
            verdict.broken_serial = row.serial;
            return false;
        }
        ++verdict.rows;
        previous = row.hash;
        return true;
    });
    return verdict;
}

} // namespace sample_host::services
