#include "sistema-ts-simulator/gateway/authenticator.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"

#include <algorithm>

namespace sistema_ts_simulator::gateway {

Credentials read_basic(std::string_view authorization)
{
    constexpr std::string_view k_scheme = "Basic ";
    if (!authorization.starts_with(k_scheme)) return {};
    const auto pair = crypto::from_base64(authorization.substr(k_scheme.size()));
    if (!pair) return {};
    const auto colon = pair->find(':');
    if (colon == std::string::npos) return {};
    return {.user = pair->substr(0, colon), .password = pair->substr(colon + 1)};
}

const rules::Account& authenticate(State& state, const Credentials& credentials, bool for_intermediaries)
{
    constexpr const char* k_refusal = "Errore generico di autenticazione";
    const auto account = std::find_if(state.accounts.begin(), state.accounts.end(), [&](const rules::Account& known) {
        return known.user == credentials.user && (known.subject == rules::Subject::intermediary) == for_intermediaries;
    });
    if (account == state.accounts.end() || state.failed_logins.is_locked(account->user)) throw LoginRefused(k_refusal);
    if (account->password != credentials.password) {
        state.failed_logins.count(account->user);
        throw LoginRefused(k_refusal);
    }
    if (account->password_expired) {
        state.failed_logins.count(account->user);
        throw LoginRefused("Password scaduta");
    }
    state.failed_logins.forget(account->user);
    return *account;
}

} // namespace sistema_ts_simulator::gateway
