#include "plugin/sending/recovery.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"

namespace plugin::sending {

void recover(ledger::LedgerDatabase& ledger, std::int64_t now_ms)
{
    recover_claims(ledger, now_ms);
    recover_checks(ledger);
}

std::int64_t recover_claims(ledger::LedgerDatabase& ledger, std::int64_t now_ms)
{
    ledger::Session session = ledger.session();
    if (ledger::SendQueue(session).progress().sending == 0) return 0;
    ledger::Transaction transaction(session);
    const std::int64_t recovered = ledger::SendQueue(session).recover_claims(now_ms);
    // Boundary: documents and attempts together. Killed before: the claims are still there, and are found again.
    transaction.commit();
    return recovered;
}

void recover_checks(ledger::LedgerDatabase& ledger)
{
    ledger::Session session = ledger.session();
    ledger::Transaction transaction(session);
    ledger::ConfigurationTable(session).recover_checks(
        "La verifica delle credenziali è stata interrotta: premere Riprova.");
    transaction.commit();
}

} // namespace plugin::sending
