#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::rules {

/// Who sends, as far as rules differ (PROTOCOL 3.4, 5.3). An intermediary sends for others, through Entratel (3.3).
enum class Subject { doctor, professional, vet, structure, intermediary };

/// A user of the service, as its credentials letter describes it. Plain value.
struct Account {
    std::string user;
    std::string password;
    std::string pincode;
    std::string owner;      ///< codice fiscale of the proprietario
    std::string vat_number; ///< empty: not known, every P.IVA is admitted
    std::string region;     ///< the three parts of the codice ufficio; structures only
    std::string asl;
    std::string ssa;
    std::string seat; ///< what an intermediary writes in `opzionale1`
    Subject subject = Subject::doctor;
    bool password_expired = false;
};

/// Reads the accounts' table: one `user;password;pincode;owner;vat;office;subject;state` a line, `#` begins a comment.
/// Throws std::runtime_error, naming the line, when it is malformed.
std::vector<Account> parse_accounts(std::string_view table);

} // namespace sistema_ts_simulator::rules
