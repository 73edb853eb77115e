#include "plugin/app/message_plan.hpp"

#include "plugin/intake/assessor.hpp"
#include "plugin/ledger/attempt_table.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/invoices.hpp>

namespace plugin::app {
namespace {

using domain::Operation;
using pages::PlannedMessage;

// Stands for the mark of a patient whom the user may not see. The job that sends sees him.
constexpr const char* k_hidden_patient = "hidden";

std::optional<PlannedMessage> planned(Operation operation, std::optional<domain::SentContent> content)
{
    if (!content) return std::nullopt;
    return PlannedMessage{operation, std::move(*content)};
}

// What is cancelled is what Sistema TS holds.
std::optional<PlannedMessage> plan_cancellation(ledger::Session& session, const ledger::Document& document)
{
    const auto held = ledger::AttemptTable(session).last_acquired(document.id);
    return planned(Operation::cancellation, held ? domain::sent_content_from_text(held->content) : std::nullopt);
}

std::optional<PlannedMessage> plan(const intake::Assessor& assessor, const ledger::Document& document,
                                   const host_sdk::Invoice& invoice)
{
    auto content = domain::sent_content_from_text(assessor.judge(invoice, document).content());
    if (!content) return std::nullopt;
    if (invoice.redacted && !content->document.opposition) content->patient_mark = k_hidden_patient;
    const bool refunds = content->document.refunds.has_value();
    const Operation operation = ledger::operation_of(document, refunds);
    if (operation == Operation::variation && refunds) return std::nullopt; // no variation may become a refund
    return planned(operation, std::move(content));
}

std::vector<std::optional<PlannedMessage>> plan_all(const host_sdk::Host& host, const rules::RulesData& rules,
                                                    const host_sdk::Call& call, ledger::Session& session,
                                                    const std::vector<ledger::Document>& documents)
{
    const intake::HostFacts facts = intake::read_host_facts(host, call);
    const intake::Assessor assessor(facts, rules, session);
    const host_sdk::Invoices invoices(host);
    std::vector<std::optional<PlannedMessage>> plans;
    for (const ledger::Document& document : documents) {
        call.throw_if_cancelled();
        if (ledger::operation_of(document, false) == Operation::cancellation) {
            plans.push_back(plan_cancellation(session, document));
            continue;
        }
        const auto invoice = invoices.get(call, document.invoice_id);
        plans.push_back(invoice ? plan(assessor, document, *invoice) : std::nullopt);
    }
    return plans;
}

} // namespace

pages::MessagePlanner message_planner(const host_sdk::Host& host, const rules::RulesData& rules)
{
    return [host, &rules](const host_sdk::Call& call, ledger::Session& session,
                          const std::vector<ledger::Document>& documents) {
        try {
            return plan_all(host, rules, call, session, documents);
        } catch (const host_sdk::Error& error) {
            if (error.status() != host_sdk::Status::denied) throw;
            return std::vector<std::optional<PlannedMessage>>(documents.size());
        }
    };
}

} // namespace plugin::app
