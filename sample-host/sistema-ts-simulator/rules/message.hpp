#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::rules {

/// One `messaggio` of an answer. Plain value.
struct Message {
    std::string code;
    std::string text;
    std::string level;             ///< `E` discards, `W` warns, empty for the success message (PROTOCOL 6.3)
    std::string expense_type = {}; ///< `tipoSpesa` of the item that it is about; empty: the whole document
};

/// The message with this code. Texts are the service's own where PROTOCOL 11 publishes them; codes beginning with `SIM`
/// are artificial: the real ones are not published (PROTOCOL 11.5). Throws std::logic_error for a code not in the
/// table.
Message message(std::string_view code);

bool has_errors(const std::vector<Message>& messages);
bool has_warnings(const std::vector<Message>& messages);

/// `esitoChiamata` for these messages: `1` with any error, `2` with only warnings, `0` otherwise (PROTOCOL 16).
std::string esito_of(const std::vector<Message>& messages);

} // namespace sistema_ts_simulator::rules
