#include "plugin/ledger/operation_notes.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::ledger {

std::string not_done_note()
{
    return domain::text("operation-notes.not-done-note");
}

std::string cancelled_note()
{
    return domain::text("operation-notes.cancelled-note");
}

std::string cancelled_outcome()
{
    return domain::text("operation-notes.cancelled");
}

std::string not_done_outcome()
{
    return domain::text("operation-notes.not-done");
}

std::string not_received_outcome()
{
    return domain::text("operation-notes.not-received");
}

} // namespace plugin::ledger
