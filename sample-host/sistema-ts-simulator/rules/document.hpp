#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sistema_ts_simulator::rules {

/// Identity of a document (PROTOCOL 5.1). Plain value. The device is a number (`001` is `1`), the P.IVA is a text
/// (leading zeros count).
struct DocumentKey {
    std::string vat_number;
    std::string issued; ///< `yyyy-mm-dd`
    int device = 1;
    std::string number;
};

/// One `voceSpesa`. Plain value.
struct ExpenseLine {
    std::string type;
    std::string flag;                  ///< `1`, `2` or empty
    std::optional<std::int64_t> cents; ///< nothing: not an amount of money
    std::string vat_rate;
    std::string vat_nature;
};

/// One `documentoSpesa` as it was received (PROTOCOL 6.1), deciphered. Plain value.
struct Document {
    DocumentKey key;
    Date issued{};
    Date paid{};
    bool paid_in_advance = false;
    std::optional<std::string> patient; ///< tax code in clear; nothing: absent or not decipherable
    bool patient_unreadable = false;    ///< a `cfCittadino` was there and could not be deciphered
    std::vector<ExpenseLine> lines;
    std::string traced; ///< `SI`, `NO` or empty
    std::string type;   ///< `F`, `D` or empty
    bool opposition = false;
};

/// Sum of the lines; lines without a readable amount count nothing.
std::int64_t total_cents(const Document& document);

} // namespace sistema_ts_simulator::rules
