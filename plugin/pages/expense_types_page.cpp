#include "plugin/pages/expense_types_page.hpp"

#include "plugin/ledger/association_table.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/association_form.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/expense_choice.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/services.hpp"
#include "plugin/pages/setup_steps.hpp"
#include "plugin/pages/way_back.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

#include <algorithm>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

std::string expense_types_title()
{
    return text("frame.tab.expense-types");
}

constexpr const char* k_intake_job = "intake";
constexpr std::string_view k_suggestion_field = "suggerimento";

std::size_t first_shown(const host_sdk::web::Form& form)
{
    return static_cast<std::size_t>(number_field(form, "da").value_or(0));
}

bool nothing_associated(const std::vector<ServiceRow>& rows)
{
    for (const ServiceRow& row : rows) {
        if (row.association) return false;
    }
    return true;
}

// What a choice for the service that the doctor came for changes.
std::optional<Notice> wanted_notice(const std::vector<ServiceRow>& rows, const std::string& service_id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ServiceRow& row) { return row.service.id == service_id; });
    if (service_id.empty() || found == rows.end()) return std::nullopt;
    const std::int64_t waiting = found->waiting.all;
    if (waiting == 0) return std::nullopt;
    return Notice{Notice::Kind::information,
                  found->service.name + ":",
                  text_of_count(waiting, "expense-types.wait-for-choice"),
                  {},
                  {}};
}

} // namespace

Response ExpenseTypesPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::expense_types);
    if (!access.configure) return explain(frame, expense_types_title(), not_allowed_to_configure());
    auto session = m_context.ledger.session();
    auto rows = services_of(call, m_context.host, session);
    const std::int64_t open = count_open(rows);
    if (const auto saved = number_field(request.query, "salvate")) {
        if (open == 0) {
            frame.add({Notice::Kind::success, text("expense-types.saved"), text("expense-types.all-associated"),
                       "/documenti", text("expense-types.go-to-documents")});
        } else {
            frame.add({Notice::Kind::success,
                       text(*saved == 0 ? "expense-types.nothing-changed" : "expense-types.saved"),
                       text_of_count(open, "expense-types.left-open"),
                       {},
                       {}});
        }
    }
    return page(call, frame, session, std::move(rows), first_shown(request.query), {},
                {std::string(request.query.get("prestazione")), way_back_of(request.query)});
}

Response ExpenseTypesPage::page(const Call& call, PageFrame& frame, ledger::Session& session,
                                std::vector<ServiceRow> rows, std::size_t begin, const UnsavedChoices& unsaved,
                                const WantedService& wanted) const
{
    if (frame.access().invoices) rows = with_waiting(std::move(rows), session);
    if (auto notice = wanted_notice(rows, wanted.id)) frame.add(std::move(*notice));
    const PracticeIssuers issuers = issuers_of(call, m_context, session);
    View view = expense_types_view(rows, page_with(rows, wanted.id, begin), wanted, issuers,
                                   suggestions_of(issuers, rows, m_context.rules), unsaved, m_context.rules);
    set_steps(view, nothing_associated(rows) && !rows.empty() ? 2 : 0);
    return frame.show("expense_types", expense_types_title(), std::move(view));
}

Response ExpenseTypesPage::fill_in(const Call& call, const Request& request, std::string_view service_id) const
{
    PageFrame frame(m_context, request, Access::of(m_context.host, call), Tab::expense_types);
    auto session = m_context.ledger.session();
    auto rows = services_of(call, m_context.host, session);
    auto unsaved = UnsavedChoices::from(request.form);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.service.id == service_id; });
    const auto suggestion =
        row == rows.end()
            ? std::nullopt
            : suggestions_of(issuers_of(call, m_context, session), rows, m_context.rules).of(row->service.name);
    if (suggestion) {
        unsaved.values.insert_or_assign(row->service.id, choice_value(suggestion->association));
        unsaved.focus = row->service.id;
        frame.add({Notice::Kind::information,
                   text("expense-types.filled-in", {{"service", row->service.name}}),
                   text("expense-types.press-save"),
                   {},
                   {}});
    }
    return page(call, frame, session, std::move(rows), first_shown(request.form), unsaved,
                {{}, way_back_of(request.form)});
}

Response ExpenseTypesPage::save(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::expense_types);
    if (!access.configure) return explain(frame, expense_types_title(), not_allowed_to_configure(), 409);
    if (request.form.has(k_suggestion_field)) return fill_in(call, request, request.form.get(k_suggestion_field));
    auto session = m_context.ledger.session();
    const auto changes = association_changes(request.form, services_of(call, m_context.host, session));
    if (!changes.empty()) {
        const ledger::AuditActor actor = actor_of(call);
        const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
        ledger::Transaction transaction(session);
        ledger::AssociationTable table(session);
        ledger::AuditTable audit(session);
        std::vector<ledger::ServiceAssociation> saved;
        for (const AssociationChange& change : changes) {
            if (change.association) {
                saved.push_back({change.service_id, *change.association, change.revision, actor.name, now});
            } else {
                table.remove(change.service_id);
            }
            audit.add({actor,
                       ledger::AuditAction::association_changed,
                       {},
                       change.service_id,
                       change.association ? choice_text(*change.association) : text("expense-choice.none")},
                      now);
        }
        table.save(saved);
        transaction.commit();
        host_sdk::JobControl(m_context.host).request_step(k_intake_job);
    }
    if (const std::string back = way_back_of(request.form); !back.empty()) {
        return host_sdk::web::redirect(request.base_path + back);
    }
    const std::int64_t begin = number_field(request.form, "da").value_or(0);
    return host_sdk::web::redirect(request.base_path + "/tipo-spesa?salvate=" + std::to_string(changes.size()) +
                                   (begin > 0 ? "&da=" + std::to_string(begin) : ""));
}

} // namespace plugin::pages
