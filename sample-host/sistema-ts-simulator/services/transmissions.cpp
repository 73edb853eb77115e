#include "sistema-ts-simulator/services/transmissions.hpp"

#include "sistema-ts-simulator/services/file_processor.hpp"

#include <algorithm>

namespace sistema_ts_simulator::services {

namespace {

using rules::FileState;

/// The day inside `99YYMMDD…` (PROTOCOL 9.4).
std::string day_in(const std::string& protocol)
{
    return protocol.substr(6, 2) + "-" + protocol.substr(4, 2) + "-20" + protocol.substr(2, 2);
}

SentTransmission described(const store::Receipt& receipt, const rules::Account& user)
{
    return {
        .protocol = receipt.protocol,
        .sent = day_in(receipt.protocol),
        .file_name = Transmission{}.file_name,
        .state = FileState::done,
        .counters = {.sent = 1, .accepted = 1, .warned = rules::has_warnings(receipt.messages) ? 1 : 0, .refused = 0},
        .problem = {},
        .owner = user,
        .file = std::nullopt};
}

} // namespace

std::optional<SentTransmission> Transmissions::find(const rules::Account& user, const std::string& protocol) const
{
    if (const auto file = m_around.files.find(user.user, protocol)) return described(*file);
    if (const auto receipt = m_around.receipts.synchronous(user.user, protocol))
        return services::described(*receipt, user);
    return std::nullopt;
}

std::vector<SentTransmission> Transmissions::of_days(const rules::Account& user, rules::Date first,
                                                     rules::Date last) const
{
    std::vector<SentTransmission> found;
    for (const store::ReceivedFile& file : m_around.files.of_days(user.user, first, last))
        found.push_back(described(file));
    return found;
}

std::vector<rules::ErrorRow> Transmissions::errors_of(const rules::Account& user,
                                                      const SentTransmission& transmission) const
{
    std::vector<store::Receipt> receipts;
    if (transmission.file)
        receipts = m_around.receipts.of_file(*transmission.file);
    else if (const auto receipt = m_around.receipts.synchronous(user.user, transmission.protocol))
        receipts.push_back(*receipt);
    std::vector<rules::ErrorRow> rows;
    for (const store::Receipt& receipt : receipts)
        for (const rules::Message& message : receipt.messages)
            if (!message.level.empty()) rows.push_back({.key = receipt.key, .message = message});
    return rows;
}

SentTransmission Transmissions::described(const store::ReceivedFile& file) const
{
    const auto owner = std::find_if(m_around.accounts.begin(), m_around.accounts.end(),
                                    [&](const rules::Account& account) { return account.user == file.owner_user; });
    return {.protocol = file.protocol,
            .sent = rules::dash_moment(file.moment),
            .file_name = file.name,
            .state = state_of(file, m_around.behaviour),
            .counters = file.counters,
            .problem = file.problem,
            .owner = owner == m_around.accounts.end() ? rules::Account{} : *owner,
            .file = file.receipt};
}

} // namespace sistema_ts_simulator::services
