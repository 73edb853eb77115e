#include "plugin/ledger/message_writing.hpp"

#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/tax_code_mask.hpp"

namespace plugin::ledger {

void append_message(Connection& connection, std::int64_t attempt_id, const Message& message)
{
    run(connection, "INSERT INTO message SELECT ?1, (SELECT count(*) FROM message WHERE attempt_id = ?1), ?2, ?3, ?4",
        attempt_id, message.code, mask_tax_codes(message.description), message.type);
}

} // namespace plugin::ledger
