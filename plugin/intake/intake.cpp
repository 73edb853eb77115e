#include "plugin/intake/intake.hpp"

#include "plugin/intake/document_update.hpp"
#include "plugin/intake/invoices_of.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/feed_table.hpp"
#include "plugin/ledger/transaction.hpp"

#include <host_sdk/invoices.hpp>

#include <utility>
#include <vector>

namespace plugin::intake {
namespace {

constexpr std::string_view k_feed = "invoices";
constexpr std::uint32_t k_page = 1000; // the most that a host gives at once
constexpr int k_batch = 200;

// Null where none may leave.
const std::string* sendable_tax_code(const Judgement& judgement)
{
    const auto& document = judgement.document;
    return judgement.sendable() && document->patient_tax_code ? &*document->patient_tax_code : nullptr;
}

} // namespace

host_sdk::Step Intake::step(const host_sdk::Call& call) const
{
    const HostFacts facts = read_host_facts(m_host, call);
    notice_new_basis(facts);
    const bool more = read_feed(facts, call) || check_due_documents(facts, call);
    return more ? host_sdk::Step::again() : host_sdk::Step::done();
}

void Intake::notice_new_basis(const HostFacts& facts) const
{
    ledger::Session session = m_ledger.session();
    ledger::FeedTable feed(session);
    if (feed.basis() == facts.basis()) return;
    ledger::Transaction transaction(session);
    ledger::DocumentTable(session).mark_all_for_check();
    feed.set_basis(facts.basis());
    // Boundary: marks and basis together. Killed before: the next step finds the old basis and marks again. Killed
    // after: the marks say what is left to do.
    transaction.commit();
}

bool Intake::read_feed(const HostFacts& facts, const host_sdk::Call& call) const
{
    const host_sdk::Invoices invoices(m_host);
    ledger::Session session = m_ledger.session();
    ledger::FeedTable feed(session);
    const std::int64_t newest = invoices.current_revision(call);
    std::int64_t read = feed.revision(k_feed);
    if (newest < read) {
        // The host was restored from a copy and counts anew: read everything again.
        ledger::Transaction transaction(session);
        ledger::DocumentTable(session).forget_revisions();
        ledger::DocumentTable(session).mark_all_for_check(); // those that the host no longer knows
        feed.set_revision(k_feed, 0);
        // Boundary: all or none, so that no remembered revision hides a new one.
        transaction.commit();
        read = 0;
    }
    if (read == newest) return false;

    // The host is asked before the transaction begins: no lock is held while it works.
    const std::vector<host_sdk::Invoice> page = invoices.changes(call, read, newest, k_page);
    const PreparePatient prepare = m_preparation(session);
    ledger::Transaction transaction(session);
    const Assessor assessor(facts, m_rules, session);
    const DocumentUpdate update(session, assessor);
    for (const host_sdk::Invoice& invoice : page) {
        const std::optional<UpdatedDocument> updated = update.apply(invoice);
        const std::string* const tax_code = updated ? sendable_tax_code(updated->judgement) : nullptr;
        if (prepare && tax_code != nullptr) prepare(session, updated->judgement.patient_mark, *tax_code);
    }
    feed.set_revision(k_feed, page.size() < k_page ? newest : page.back().revision);
    // Boundary: the documents of the page and how far the feed is read. Killed before: the same page is read again, and
    // applying it twice is applying it once. Killed after: the next page follows.
    transaction.commit();
    return true;
}

bool Intake::check_due_documents(const HostFacts& facts, const host_sdk::Call& call) const
{
    ledger::Session session = m_ledger.session();
    const std::vector<ledger::Document> due = ledger::DocumentTable(session).due_for_check(k_batch);
    if (due.empty()) return false;

    const std::vector<std::optional<host_sdk::Invoice>> read = invoices_of(due, m_host, call);
    ledger::Transaction transaction(session);
    const Assessor assessor(facts, m_rules, session);
    const DocumentUpdate update(session, assessor);
    for (std::size_t i = 0; i < due.size(); ++i) {
        if (read[i]) {
            update.apply(*read[i]);
        } else {
            update.apply_gone(due[i]);
        }
    }
    // Boundary: each document of the batch with its new state and without its mark. Killed before: all of them are
    // still marked. A mark set by a page after the batch was read is cleared rightly: the associations and
    // configurations were read inside this transaction.
    transaction.commit();
    return true;
}

} // namespace plugin::intake
