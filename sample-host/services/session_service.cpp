#include "services/session_service.hpp"

#include "services/activity_log.hpp"
#include "services/crypto.hpp"
#include "services/password.hpp"
#include "services/text.hpp"
#include "store/account_store.hpp"

namespace sample_host::services {

namespace {

constexpr std::int64_t k_session_ms = 12LL * 60 * 60 * 1000; // a long working day

} // namespace

std::string SessionService::new_session_id()
{
    return random_hex(32);
}

std::string SessionService::csrf_token(std::string_view session_id)
{
    return sha256_hex("csrf:" + std::string(session_id));
}

std::optional<std::string> SessionService::log_in(const std::string& email, const std::string& password)
{
    const auto address = trimmed(email);
    if (!m_throttle.admits(address, m_clock.now_ms())) return std::nullopt;
    std::optional<store::User> user;
    std::optional<std::string> hash;
    {
        auto transaction = m_accounts.read();
        store::AccountStore accounts(transaction);
        user = accounts.user_by_email(address);
        if (user) hash = accounts.password_hash(user->id);
    }
    // An unknown address costs as much time as a known one.
    const bool right = verify_password(password, hash.value_or("scrypt$0$0"));
    const bool passes = user && right;
    if (passes) {
        m_throttle.succeeded(address);
    } else {
        m_throttle.failed(address, m_clock.now_ms());
    }
    const auto id = new_session_id();
    auto transaction = m_accounts.write();
    if (!passes) {
        record_failed_log_in(transaction, user ? &*user : nullptr, m_clock.now_ms());
        transaction.commit();
        return std::nullopt;
    }
    store::AccountStore accounts(transaction);
    accounts.remove_expired_sessions(m_clock.now_ms());
    accounts.add_session(sha256_hex(id), user->id, m_clock.now_ms() + k_session_ms);
    record_activity(transaction, activity_of(*user, m_clock.now_ms()), ActivityKind::logged_in);
    transaction.commit();
    return id;
}

std::optional<store::User> SessionService::user_of(const std::string& session_id)
{
    if (session_id.empty()) return std::nullopt;
    auto transaction = m_accounts.read();
    return store::AccountStore(transaction).session_user(sha256_hex(session_id), m_clock.now_ms());
}

void SessionService::log_out(const std::string& session_id)
{
    auto transaction = m_accounts.write();
    store::AccountStore accounts(transaction);
    const auto user = accounts.session_user(sha256_hex(session_id), m_clock.now_ms());
    accounts.remove_session(sha256_hex(session_id));
    if (user) record_activity(transaction, activity_of(*user, m_clock.now_ms()), ActivityKind::logged_out);
    transaction.commit();
}

} // namespace sample_host::services
