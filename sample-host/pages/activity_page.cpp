#include "pages/activity_page.hpp"

#include "pages/moment_text.hpp"
#include "pages/pager.hpp"
#include "pages/settings_frame.hpp"

namespace sample_host::pages {

namespace {

using services::ActivityKind;

std::string kind_text(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::logged_in:
        return "Accesso";
    case ActivityKind::log_in_failed:
        return "Accesso non riuscito: password errata";
    case ActivityKind::logged_out:
        return "Uscita";
    case ActivityKind::user_invited:
        return "Utente invitato";
    case ActivityKind::permissions_changed:
        return "Autorizzazioni cambiate";
    case ActivityKind::feature:
        return "Funzionalità aggiuntiva";
    }
    return {};
}

/// The word itself where it is none of ours: somebody has changed the file.
std::string action_text(const std::string& word)
{
    for (const auto& [kind, known] : services::k_activity_words)
        if (known == word) return kind_text(kind);
    return word;
}

View row_view(const store::Activity& row)
{
    View view;
    view.set("at", moment_text(row.at_ms)).set("who", row.who).set("what", action_text(row.action));
    return view.set("has_details", !row.details.empty()).set("details", row.details);
}

} // namespace

void ActivityPage::add_routes(web::Router& router)
{
    add_settings_route(router, "GET", "/impostazioni/attivita",
                       [this](web::RequestContext& context) { return show(context); });
}

web::Response ActivityPage::show(const web::RequestContext& context) const
{
    const auto& practice = context.practice->id();
    const auto& query = context.request.query;
    const Pager pager(query.value("pagina"), m_log.count(practice));
    std::vector<View> rows;
    for (const auto& row : m_log.page(practice, pager.offset(), k_rows_per_page))
        rows.push_back(row_view(row));
    View view;
    view.set("rows", std::move(rows)).set("pages", pager.view("/impostazioni/attivita?pagina="));
    view.set("last_hash", m_log.last_hash(practice)).set("intact", false).set("broken", false);
    if (query.has("verifica")) {
        const auto verdict = m_log.verify(practice);
        view.set(
            verdict.intact ? "intact" : "broken",
            View().set("rows_read", std::to_string(verdict.rows)).set("row", std::to_string(verdict.broken_serial)));
    }
    return show_settings(m_tools, context, "Registro delle attività", "attivita", "activity_list", std::move(view));
}

} // namespace sample_host::pages
