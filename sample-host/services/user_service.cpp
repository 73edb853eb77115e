#include "services/user_service.hpp"

#include "services/field_error.hpp"
#include "services/password.hpp"
#include "services/text.hpp"
#include "store/account_store.hpp"

#include <algorithm>

namespace sample_host::services {

namespace {

bool looks_like_email(const std::string& text)
{
    const auto at = text.find('@');
    return at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos && text.size() <= 200 &&
           text.find('.', at) != std::string::npos && text.back() != '.' &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

} // namespace

void UserService::record(store::Transaction& transaction, const std::string& practice_id, const std::string& by,
                         ActivityKind kind, const std::string& details) const
{
    store::Activity activity;
    activity.practice_id = practice_id;
    activity.at_ms = m_clock.now_ms();
    activity.who = by;
    activity.details = details;
    record_activity(transaction, std::move(activity), kind);
}

std::vector<store::User> UserService::list(const std::string& practice_id)
{
    auto transaction = m_accounts.read();
    return store::AccountStore(transaction).users_of(practice_id);
}

std::optional<store::User> UserService::find(const std::string& practice_id, std::int64_t user_id)
{
    auto transaction = m_accounts.read();
    auto user = store::AccountStore(transaction).user(user_id);
    if (!user || user->practice_id != practice_id) return std::nullopt;
    return user;
}

Invitation UserService::invite(const std::string& practice_id, const std::string& name, const std::string& email,
                               const std::string& role, const std::string& by)
{
    store::User user;
    user.practice_id = practice_id;
    user.name = trimmed(name);
    user.email = trimmed(email);

    FieldErrors errors;
    if (user.name.empty()) errors.add("nome", "Inserire nome e cognome del collaboratore.");
    if (length_in_characters(user.name) > 100) errors.add("nome", "Il nome è troppo lungo: al massimo 100 caratteri.");
    if (user.email.empty())
        errors.add("email", "Inserire l'indirizzo e-mail del collaboratore.");
    else if (!looks_like_email(user.email))
        errors.add("email", "L'indirizzo e-mail non è valido: controllare che sia del tipo nome@dominio.it.");
    if (role == "secretary")
        user.role = store::Role::secretary;
    else if (role == "accountant")
        user.role = store::Role::accountant;
    else
        errors.add("ruolo", "Scegliere il ruolo del collaboratore.");
    errors.raise();

    Invitation invitation{.user = user, .password = make_password()};
    const auto hash = hash_password(invitation.password);
    auto transaction = m_accounts.write();
    store::AccountStore accounts(transaction);
    if (accounts.user_by_email(user.email))
        throw ValidationFailed("email", "Esiste già un utente con questo indirizzo e-mail: indicarne un altro.");
    invitation.user.id = accounts.add_user(user, hash);
    record(transaction, practice_id, by, ActivityKind::user_invited, user.name);
    transaction.commit();
    return invitation;
}

void UserService::set_permissions(const std::string& practice_id, std::int64_t user_id,
                                  const std::map<std::string, bool>& permissions, const std::string& by)
{
    auto transaction = m_accounts.write();
    store::AccountStore accounts(transaction);
    auto user = accounts.user(user_id);
    if (!user || user->practice_id != practice_id) throw NotFound("no such user");
    if (user->role == store::Role::owner) return;
    std::string changes;
    for (const auto& [permission, given] : permissions) {
        const bool changed =
            given ? user->permissions.insert(permission).second : user->permissions.erase(permission) > 0;
        if (changed) changes += (changes.empty() ? "" : ", ") + std::string(given ? "+" : "-") + permission;
    }
    if (changes.empty()) return;
    accounts.set_permissions(user_id, user->permissions);
    record(transaction, practice_id, by, ActivityKind::permissions_changed, user->name + ": " + changes);
    transaction.commit();
}

} // namespace sample_host::services
