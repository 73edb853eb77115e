#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string_view>

namespace plugin::ledger {

// How often in a row Sistema TS has refused each log-in, by whichever entity or check: more than eight disable the
// account (PROTOCOL 3.1), and the doctor must know how many are left. As thread-safe as its session; writes need a
// Transaction.
class LogInRefusals {
public:
    explicit LogInRefusals(Session& session) noexcept : m_session(session) {}

    int count(std::string_view username) const;
    void add(std::string_view username, std::int64_t now);
    void clear(std::string_view username); // it passed

private:
    Session& m_session;
};

} // namespace plugin::ledger
