#pragma once

#include <memory>

namespace plugin::ledger {

class Connection;
class LedgerDatabase;

// One connection to the ledger, lent by LedgerDatabase and given back by the destructor. For one thread at a time; what
// it reads outside a Transaction is what other sessions have committed so far.
class Session {
public:
    Session(Session&& other) noexcept;
    Session& operator=(Session&&) = delete;
    ~Session();

    Connection& connection() const noexcept { return *m_connection; }

    // Throws std::logic_error outside a transaction: the tables call it before they write.
    void require_transaction() const;

private:
    friend class LedgerDatabase;
    Session(LedgerDatabase& owner, std::unique_ptr<Connection> connection) noexcept;

    LedgerDatabase* m_owner;
    std::unique_ptr<Connection> m_connection;
};

} // namespace plugin::ledger
