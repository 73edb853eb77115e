#include "plugin/pages/audit_page.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/audit_text.hpp"
#include "plugin/pages/audit_view.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/spreadsheet_csv.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

constexpr int k_audit_rows = 50;
constexpr std::size_t k_most_bytes =
    std::size_t{30} * 1024 * 1024; // of a download (host-sdk/docs/web.md), and some room

std::string audit_title()
{
    return text("audit.title");
}

Explanation too_much()
{
    return {"file-earmark-x", text("audit.too-much"), text("audit.too-much.what-to-do"), {},
            "/attivita",      text("audit.back")};
}

std::vector<std::string> csv_headings()
{
    return {text("audit.csv.serial"),  text("audit.csv.when"),    text("audit.csv.who"),
            text("audit.csv.who-id"),  text("audit.csv.action"),  text("audit.csv.entity"),
            text("audit.csv.subject"), text("audit.csv.details"), text("audit.csv.hash")};
}

std::vector<std::string> last_cells(const ledger::AuditHead& head)
{
    return {std::to_string(head.serial), {}, {}, {}, text("audit.csv.last-hash"), {}, {}, {}, head.hash};
}

std::string line_in_words(const PageFrame& frame, std::vector<std::string> cells)
{
    for (std::string& cell : cells) {
        cell = frame.words(cell);
    }
    return csv_line(cells);
}

} // namespace

Response AuditPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, audit_title(), not_allowed_to_configure());
    const AuditQuery query = AuditQuery::from_form(request.query);
    const AuditNames names = read_audit_names(m_context.host, call);
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const ledger::AuditTable audit(session);
    if (query.verify) verify(call, frame, session, query);

    auto rows = audit.page(query.filter, query.before, k_audit_rows + 1);
    const bool has_next = rows.size() > k_audit_rows;
    if (has_next) rows.pop_back();
    View view = audit_view(rows, names);
    set_audit_choices(view, query, audit.actors(), names);
    const auto head = audit.head();
    view.set("has_head", head.has_value()).set("last_hash", head ? head->hash : "");
    view.set("last_serial", head ? number_text(head->serial) : "").set("expected", query.expected);
    view.set("has_first", query.before.has_value()).set("first_path", query.path_before(std::nullopt));
    view.set("has_next", has_next).set("next_path", has_next ? query.path_before(rows.back().serial) : "");
    return frame.show("audit", audit_title(), std::move(view));
}

void AuditPage::verify(const Call& call, PageFrame& frame, ledger::Session& session, const AuditQuery& query) const
{
    const auto verdict = ledger::verify_audit_chain(session, query.expected, [&call] { return call.cancelled(); });
    call.throw_if_cancelled();
    if (verdict.is_intact()) {
        frame.add({Notice::Kind::success, text("audit.intact"), verdict_text(verdict), {}, {}});
    } else if (verdict.fault == ledger::ChainFault::expected_gone) {
        frame.add({Notice::Kind::problem, text("audit.hash-not-found"), verdict_text(verdict), {}, {}});
    } else {
        frame.add({Notice::Kind::problem,
                   text("audit.not-intact"),
                   verdict_text(verdict) + " " + text("audit.keep-a-copy"),
                   {},
                   {}});
    }
}

Response AuditPage::export_csv(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, audit_title(), not_allowed_to_configure(), 409);
    const AuditQuery query = AuditQuery::from_form(request.form);
    const AuditNames names = read_audit_names(m_context.host, call);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    auto session = m_context.ledger.session();
    std::string csv(k_utf8_mark);
    csv += line_in_words(frame, csv_headings());
    std::int64_t count = 0;
    {
        const ledger::Snapshot snapshot(session);
        ledger::AuditTable(session).each(query.filter, [&](const ledger::AuditRow& row) {
            csv += line_in_words(frame, audit_cells(row, names));
            ++count;
            return csv.size() <= k_most_bytes && !call.cancelled();
        });
    }
    call.throw_if_cancelled();
    if (csv.size() > k_most_bytes) return explain(frame, audit_title(), too_much(), 422);

    ledger::Transaction transaction(session);
    ledger::AuditTable audit(session);
    audit.add({actor_of(call),
               ledger::AuditAction::log_exported,
               query.filter.billing_entity_id,
               {},
               text_of_count(count, "audit.exported")},
              now);
    csv += line_in_words(frame, last_cells(audit.head().value())); // that of this very export
    transaction.commit();
    return host_sdk::web::download("registro-attivita-" + domain::Date::in_rome(now).iso() + ".csv", "text/csv",
                                   std::move(csv));
}

} // namespace plugin::pages
