#include "plugin/pages/year_summary_page.hpp"

#include "plugin/domain/deadline.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/archive_nav.hpp"
#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/spreadsheet_csv.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/clock.hpp>

#include <algorithm>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

std::string summary_title()
{
    return text("archive.nav.year-summary");
}

} // namespace

YearSummaryPage::Choice YearSummaryPage::choice_of(const Call& call, const Request& request,
                                                   ledger::Session& session) const
{
    Choice choice;
    const domain::Date today = domain::Date::in_rome(host_sdk::Clock(m_context.host).now_ms());
    choice.years = ledger::AcceptedDocuments(session).years();
    for (const int year : {today.year() - 1, today.year()}) {
        if (std::find(choice.years.begin(), choice.years.end(), year) == choice.years.end()) {
            choice.years.push_back(year);
        }
    }
    std::sort(choice.years.rbegin(), choice.years.rend());
    choice.year = domain::next_deadline(today, only_veterinarians(session), m_context.rules.deadlines()).expense_year;
    const auto wanted = parse_number(request.query.get("anno"));
    for (const int year : choice.years) {
        if (wanted && *wanted == year) choice.year = year; // only what is offered can be chosen
    }
    choice.entities = host_sdk::Billing(m_context.host).list(call);
    for (const auto& entity : choice.entities) {
        if (entity.id == request.query.get("entita")) choice.entity = entity.id;
    }
    return choice;
}

std::vector<EntityYear> YearSummaryPage::read(const Choice& choice, ledger::Session& session)
{
    const ledger::AcceptedDocuments accepted(session);
    std::vector<EntityYear> years;
    for (const auto& entity : choice.entities) {
        if (!choice.entity.empty() && entity.id != choice.entity) continue;
        years.push_back({entity, accepted.year(entity.id, choice.year)});
    }
    return years;
}

Response YearSummaryPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, summary_title(), no_documents_for_this_user());
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const Choice choice = choice_of(call, request, session);
    const std::string year = std::to_string(choice.year);
    std::vector<View> years;
    for (const int each : choice.years) {
        years.push_back(View().set("value", std::to_string(each)).set("selected", each == choice.year));
    }
    std::vector<View> entities;
    for (const auto& entity : choice.entities) {
        entities.push_back(
            View().set("id", entity.id).set("name", entity.name).set("selected", entity.id == choice.entity));
    }
    std::vector<View> cards;
    for (const EntityYear& each : read(choice, session)) {
        cards.push_back(entity_year_view(each, m_context.rules));
    }
    const std::int64_t waiting = ledger::DocumentTable(session).waiting_of_year(choice.year);

    View view;
    set_archive_nav(view, ArchivePart::summary);
    view.set("years", years).set("year", year).set("many_entities", entities.size() > 1).set("entities", entities);
    view.set("download_path",
             "/riepilogo/esporta?anno=" + year + "&entita=" + host_sdk::web::encode_component(choice.entity));
    view.set("when", moment_text(host_sdk::Clock(m_context.host).now_ms())).set("cards", cards);
    view.set("has_waiting", waiting > 0)
        .set("waiting_path", DocumentsQuery::of(ledger::DocumentFilter::of_year(choice.year)).path());
    view.set("waiting", text_of_count(waiting, "year-summary.not-counted", {{"year", year}}));
    return frame.show("year_summary", summary_title(), std::move(view));
}

Response YearSummaryPage::download(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, summary_title(), no_documents_for_this_user());
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const Choice choice = choice_of(call, request, session);
    std::string csv(k_utf8_mark);
    for (auto& row : year_summary_rows(choice.year, read(choice, session), m_context.rules)) {
        for (std::string& cell : row) {
            cell = frame.words(cell);
        }
        csv += csv_line(row);
    }
    const std::string name = frame.words(text("year-summary.file", {{"year", std::to_string(choice.year)}}));
    return host_sdk::web::download(name + ".csv", "text/csv", std::move(csv));
}

} // namespace plugin::pages
