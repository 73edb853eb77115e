#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>

namespace plugin::ledger {

// Tells whether what a session has read outside a Transaction still stands inside the next one, so that it need not be
// read again: other sessions may have written meanwhile. For the thread of its session.
class OthersWriting {
public:
    // Before the reading.
    explicit OthersWriting(const Session& session);

    // Inside the Transaction; may say so where none has.
    bool has_happened() const;

private:
    const Session& m_session;
    std::int64_t m_version;
};

} // namespace plugin::ledger
