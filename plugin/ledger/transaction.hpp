#pragma once

#include "plugin/ledger/session.hpp"

namespace plugin::ledger {

// Everything written between its construction and commit() happens whole or not at all, and is on the disk when
// commit() returns (WAL, synchronous=FULL). It takes the write lock at once: what it reads cannot change before it
// commits, so read, decide and save in the same transaction. Call neither the host nor the network in between. Rolled
// back when destroyed without commit(). For the thread of its session.
class Transaction {
public:
    explicit Transaction(Session& session);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Session& m_session;
    bool m_open = true;
};

// A moment of the ledger that does not change while it is read: for a page that reads from several tables. It holds no
// lock against writers. For the thread of its session.
class Snapshot {
public:
    explicit Snapshot(Session& session);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

private:
    Session& m_session;
};

} // namespace plugin::ledger
