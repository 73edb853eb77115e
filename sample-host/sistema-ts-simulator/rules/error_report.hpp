#pragma once

#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/rules/message.hpp"

#include <string>
#include <vector>

namespace sistema_ts_simulator::rules {

/// What the error CSV may look like beside the known layout: clients must bear it (PROTOCOL 10.2, 18.7). Plain value.
struct ErrorReportStyle {
    bool extra_column = false; ///< a twelfth one, `NOTE`
    bool byte_order_mark = false;
    bool quotes = false;
    bool latin_1 = false;
};

/// One error or warning of a document. Plain value.
struct ErrorRow {
    DocumentKey key;
    Message message;
};

/// The CSV of DettaglioErrori: 11 columns, header tokens parted by `; ` (PROTOCOL 10.2).
std::string error_report(const Account& owner, const std::vector<ErrorRow>& rows, const ErrorReportStyle& style);

} // namespace sistema_ts_simulator::rules
