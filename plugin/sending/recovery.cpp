#include "plugin/sending/recovery.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/file_outcome.hpp"
#include "plugin/sending/file_sending.hpp"

namespace plugin::sending {

using ledger::FileState;
using ledger::OutgoingFile;

void recover(ledger::LedgerDatabase& ledger, std::int64_t now_ms)
{
    recover_claims(ledger, now_ms);
    recover_checks(ledger);
}

void recover_claims(ledger::LedgerDatabase& ledger, std::int64_t now_ms)
{
    ledger::Session session = ledger.session();
    ledger::OutgoingFileTable files(session);
    const std::vector<OutgoingFile> unsent = files.in_state(FileState::building);
    std::vector<OutgoingFile> on_their_way = files.in_state(FileState::leaving);
    if (!ledger::SendQueue(session).has_claims() && unsent.empty() && on_their_way.empty()) return;
    ledger::Transaction transaction(session);
    const std::int64_t interrupted = ledger::SendQueue(session).recover_claims(now_ms);
    if (interrupted > 0) record_interruption(session, interrupted, now_ms);
    for (const OutgoingFile& file : unsent) {
        drop_unsent_file(session, file, now_ms);
    }
    for (OutgoingFile& file : on_their_way) {
        file.state = FileState::uncertain;
        file.ask_after = now_ms;
        save_file(session, file, now_ms);
        ledger::FileDocuments(session, file).to_verify(now_ms);
    }
    // Boundary: documents, attempts and files together. Killed before: the claims are still there, and are found again.
    transaction.commit();
    for (const OutgoingFile& file : unsent) {
        remove_zip(ledger, file.name);
    }
}

void recover_checks(ledger::LedgerDatabase& ledger)
{
    ledger::Session session = ledger.session();
    ledger::Transaction transaction(session);
    ledger::ConfigurationTable(session).recover_checks(domain::text("recovery.check-interrupted"));
    transaction.commit();
}

} // namespace plugin::sending
