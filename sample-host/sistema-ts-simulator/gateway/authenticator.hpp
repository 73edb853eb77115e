#pragma once

#include "sistema-ts-simulator/gateway/state.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::gateway {

/// The log-in failed; the text is the fault string that the client gets (PROTOCOL 12).
class LoginRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// User and password of an `Authorization: Basic` header; both empty when it is not one.
struct Credentials {
    std::string user;
    std::string password;
};

Credentials read_basic(std::string_view authorization);

/// The account of these credentials. A wrong or expired password counts as a failure, the right one forgets the
/// failures before it; a locked account is refused whatever the password. Intermediaries log in under `/entrate`,
/// nobody else does. Throws LoginRefused. The caller holds the state's lock.
const rules::Account& authenticate(State& state, const Credentials& credentials, bool for_intermediaries);

} // namespace sistema_ts_simulator::gateway
