#include "plugin/pages/overview_page.hpp"

#include "plugin/domain/deadline_check.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/ledger/words.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/status_badge.hpp"
#include "plugin/pages/task_list.hpp"
#include "plugin/pages/year_state.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::pages {

using domain::TransmissionStatus;
using host_sdk::web::View;

namespace {

std::string overview_title()
{
    return domain::text("frame.tab.overview");
}

// The statuses in the order in which a document passes through them.
std::vector<View> tiles(const ledger::StatusCounts& counts, const ledger::DocumentFilter& of_year)
{
    std::vector<View> views;
    for (const TransmissionStatus status : domain::k_transmission_statuses) {
        const auto found = counts.find(status);
        if (found == counts.end()) continue;
        const StatusBadge badge = status_badge(status);
        View view;
        view.set("count", number_text(found->second)).set("word", badge.word);
        view.set("icon", badge.icon).set("tone", badge.tone);
        view.set("path", DocumentsQuery::of(of_year).path_with_status(status));
        views.push_back(std::move(view));
    }
    return views;
}

void set_last_sending(View& view, ledger::Session& session)
{
    ledger::AuditFilter filter;
    filter.action = ledger::to_word(ledger::k_audit_words, ledger::AuditAction::sending_confirmed);
    const auto rows = ledger::AuditTable(session).page(filter, std::nullopt, 1);
    view.set("has_last", !rows.empty());
    if (rows.empty()) return;
    view.set("last_at", moment_text(rows.front().at)).set("last_by", rows.front().actor);
    view.set("last_details", rows.front().details);
}

} // namespace

host_sdk::web::Response OverviewPage::show(const host_sdk::Call& call, const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::overview);
    if (!access.invoices) return explain(frame, overview_title(), no_documents_for_this_user());
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    if (auto notice = disk_notice(m_context.ledger.trouble())) frame.add(std::move(*notice));
    if (auto notice = ledger_notice(m_context, session)) frame.add(std::move(*notice));

    const auto today = domain::Date::in_rome(host_sdk::Clock(m_context.host).now_ms());
    const bool only_vets = only_veterinarians(session);
    const auto deadline = domain::next_deadline(today, only_vets, m_context.rules.deadlines());
    const auto of_year = ledger::DocumentFilter::of_year(deadline.expense_year);
    const auto counts = ledger::DocumentTable(session).counts(of_year);
    const YearState state = year_state(counts, deadline, today);
    const DeadlineNotice notice = deadline_notice(today, only_vets, m_context.rules.deadlines());

    View view;
    set_mended(view, call, m_context.host, request, session);
    view.set("icon", state.icon).set("tone", state.tone).set("sentence", state.sentence).set("detail", state.detail);
    std::vector<View> tasks;
    for (const Task& task : task_list(call, m_context, session, access, entities, request.base_path)) {
        tasks.push_back(task_view(task, request.base_path));
    }
    view.set("has_tasks", !tasks.empty());
    view.set("tasks", std::move(tasks));
    view.set("year", std::to_string(deadline.expense_year));
    view.set("has_tiles", !counts.empty()).set("tiles", tiles(counts, of_year));
    view.set("deadline", notice.text).set("deadline_source", notice.source);
    set_last_sending(view, session);
    view.set("can_configure", access.configure).set("entities", entity_choices(session, entities, {}));
    const CertificateStanding certificate =
        certificate_standing(m_context.certificate.in_use(), host_sdk::Clock(m_context.host).now_ms(), deadline);
    view.set("certificate",
             View().set("word", certificate.word).set("icon", certificate.icon).set("tone", certificate.tone));
    set_optional(view, "certificate_text", certificate.text);
    return frame.show("overview", overview_title(), std::move(view));
}

} // namespace plugin::pages
