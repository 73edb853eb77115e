#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace plugin::ledger {

// How far the ledger has read the host. As thread-safe as its session; writes need a Transaction.
class FeedTable {
public:
    explicit FeedTable(Session& session) noexcept : m_session(session) {}

    std::int64_t revision(std::string_view feed) const; // 0 where nothing was read
    void set_revision(std::string_view feed, std::int64_t revision);

    // What the last checks were based on: where it differs, documents are to be checked again. Empty at first.
    std::string basis() const;
    void set_basis(std::string_view basis);

private:
    Session& m_session;
};

} // namespace plugin::ledger
