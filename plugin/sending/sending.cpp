#include "plugin/sending/sending.hpp"

#include "plugin/ledger/archive_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/recovery.hpp"

#include <host_sdk/job_control.hpp>
#include <host_sdk/settings.hpp>

#include <algorithm>
#include <chrono>

namespace plugin::sending {

host_sdk::Step Sending::step(const host_sdk::Call& call) const
{
    recover_claims(m_context.ledger(), m_context.now_ms());
    if (m_documents.take_one_verdict()) return host_sdk::Step::again();
    const std::optional<Environment> environment = ready_environment();
    if (!environment) return host_sdk::Step::done(); // tried again with the job's next turn
    const bool worked = m_documents.ask_for_one(*environment, call) || m_follow_up.ask_for_one(*environment, call) ||
                        m_reconciler.ask_one(*environment, call) || m_files.send_one(*environment, call) ||
                        m_documents.send_some(*environment, call) || m_archive.read_one(*environment, call);
    return worked ? host_sdk::Step::again() : next_step();
}

// A step that waits, and no longer than for the next thing to do.
host_sdk::Step Sending::next_step() const
{
    ledger::Session session = m_context.ledger().session();
    // What changed while an answer was open is looked at now, not at the next turn of that job.
    if (!ledger::DocumentTable(session).due_for_check(1).empty()) {
        host_sdk::JobControl(m_context.host()).request_step("intake");
    }
    const std::int64_t now = m_context.now_ms();
    std::optional<std::int64_t> at = ledger::SendQueue(session).next_work_at(now);
    if (const auto reading = ledger::ArchiveTable(session).next_at(now)) at = std::min(at.value_or(*reading), *reading);
    if (const auto unread = ledger::ReconciliationTable(session).next_at(now))
        at = std::min(at.value_or(*unread), *unread);
    if (const auto question = ledger::OutgoingFileTable(session).next_question_at(now)) {
        at = std::min(at.value_or(*question), *question);
    }
    if (!at) return host_sdk::Step::done();
    return host_sdk::Step::again(std::max(std::chrono::milliseconds{*at - now}, std::chrono::milliseconds{1000}));
}

// Nothing is claimed where the data could not be encrypted: the page says why.
std::optional<Environment> Sending::ready_environment() const
{
    ledger::Session session = m_context.ledger().session();
    ledger::NoticeTable notices(session);
    const auto clear_notice = [&] {
        if (notices.list().empty()) return;
        ledger::Transaction transaction(session);
        notices.clear(k_environment_notice);
        transaction.commit();
    };
    try {
        Environment environment =
            read_environment(host_sdk::Settings(m_context.host()), m_context.rules(), session, m_context.now_ms());
        clear_notice();
        return environment;
    } catch (const CertificateExpired&) {
        clear_notice(); // the pages tell of it by themselves, and for as long as it lasts
        return std::nullopt;
    } catch (const EnvironmentError& error) {
        ledger::Transaction transaction(session);
        notices.raise(k_environment_notice, error.what(), m_context.now_ms());
        transaction.commit();
        return std::nullopt;
    }
}

} // namespace plugin::sending
