#include "sistema-ts-simulator/gateway/state.hpp"

#include "sistema-ts-simulator/data/embedded.hpp"

#include <SQLiteCpp/Transaction.h>

#include <sstream>
#include <string>

namespace sistema_ts_simulator::gateway {

namespace {

/// The lines of a seed file, comments left out.
std::vector<std::string> lines_of(std::string_view file)
{
    std::vector<std::string> lines;
    std::istringstream stream{std::string(file)};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    return lines;
}

} // namespace

State::State(const std::filesystem::path& file, std::optional<rules::Date> fixed_today,
             std::chrono::milliseconds first_latency)
    : database(store::open_database(file)), archive(database), receipts(database), files(database),
      failed_logins(database), registry(database), delegations(database), objections(database), settings(database),
      clock(fixed_today), behaviour{.latency = first_latency, .error_report = {}},
      accounts(rules::parse_accounts(embedded::accounts_csv())), m_first_clock(fixed_today),
      m_first_behaviour(behaviour)
{
    if (settings.take_first_start()) plant_seeds();
}

void State::reset()
{
    SQLite::Transaction transaction(database);
    store::clear(database);
    settings.take_first_start();
    plant_seeds();
    transaction.commit();
    faults.clear();
    clock = m_first_clock;
    behaviour = m_first_behaviour;
}

services::Surroundings State::surroundings(const crypto::Decipher& decipher)
{
    return {.accounts = accounts,
            .archive = archive,
            .receipts = receipts,
            .files = files,
            .registry = registry,
            .delegations = delegations,
            .objections = objections,
            .settings = settings,
            .decipher = decipher,
            .clock = clock,
            .behaviour = behaviour};
}

void State::plant_seeds()
{
    for (const std::string& line : lines_of(embedded::unknown_tax_codes_csv()))
        registry.set_unknown(line, true);
    for (const std::string& line : lines_of(embedded::delegations_csv())) {
        const auto semicolon = line.find(';');
        delegations.set({.intermediary = line.substr(0, semicolon), .owner = line.substr(semicolon + 1)}, true);
    }
}

} // namespace sistema_ts_simulator::gateway
