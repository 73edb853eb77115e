#include "sistema-ts-simulator/rules/account.hpp"

#include <stdexcept>

namespace sistema_ts_simulator::rules {

namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

Subject subject_named(const std::string& name)
{
    if (name == "medico") return Subject::doctor;
    if (name == "professionista") return Subject::professional;
    if (name == "veterinario") return Subject::vet;
    if (name == "struttura") return Subject::structure;
    if (name == "intermediario") return Subject::intermediary;
    throw std::runtime_error("accounts table: unknown subject '" + name + "'");
}

Account parse_account(const std::string& line)
{
    const auto fields = split(line, ';');
    if (fields.size() != 8) throw std::runtime_error("accounts table: expected 8 fields in '" + line + "'");
    Account account{.user = fields[0],
                    .password = fields[1],
                    .pincode = fields[2],
                    .owner = fields[3],
                    .vat_number = fields[4],
                    .region = {},
                    .asl = {},
                    .ssa = {},
                    .seat = {},
                    .subject = subject_named(fields[6]),
                    .password_expired = fields[7] == "scaduta"};
    if (account.subject == Subject::intermediary) {
        account.seat = fields[5];
    } else if (!fields[5].empty()) {
        const auto office = split(fields[5], '-');
        if (office.size() != 3) throw std::runtime_error("accounts table: bad codice ufficio in '" + line + "'");
        account.region = office[0];
        account.asl = office[1];
        account.ssa = office[2];
    }
    return account;
}

} // namespace

std::vector<Account> parse_accounts(std::string_view table)
{
    std::vector<Account> accounts;
    for (const std::string& line : split(table, '\n'))
        if (!line.empty() && line.front() != '#') accounts.push_back(parse_account(line));
    return accounts;
}

} // namespace sistema_ts_simulator::rules
