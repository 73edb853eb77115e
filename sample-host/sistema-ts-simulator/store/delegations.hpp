#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sistema_ts_simulator::store {

/// An owner lets an intermediary send for him. Plain value.
struct Delegation {
    std::string intermediary; ///< user
    std::string owner;        ///< codice fiscale
};

/// The delegations that are active (PROTOCOL 3.3). Not thread-safe (see database.hpp).
class Delegations {
public:
    explicit Delegations(SQLite::Database& database) : m_database(database) {}

    void set(const Delegation& delegation, bool active);
    bool has(const Delegation& delegation);

    /// Whether the owner delegated anybody.
    bool has_any(const std::string& owner);
    std::vector<Delegation> all();

private:
    SQLite::Database& m_database;
};

} // namespace sistema_ts_simulator::store
