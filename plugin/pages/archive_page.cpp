#include "plugin/pages/archive_page.hpp"

#include "plugin/ledger/archive_table.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/archive_nav.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/send_page.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

#include <algorithm>

namespace plugin::pages {

using domain::text;
using host_sdk::BillingEntity;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;
using ledger::ReadingState;

namespace {

std::string archive_title()
{
    return text("archive.title");
}

constexpr int k_most = 500;
constexpr int k_years = 3; // this one and those before
constexpr std::chrono::seconds k_reading_refresh{3};

struct Choice {
    int year = 0;
    std::string entity;
};

// Only what is offered can be chosen.
Choice choice_from(std::string_view year, std::string_view entity, int this_year,
                   const std::vector<BillingEntity>& entities)
{
    Choice choice{this_year, entities.empty() ? std::string() : entities.front().id};
    const auto wanted = parse_number(year);
    if (wanted && *wanted <= this_year && *wanted > this_year - k_years) choice.year = static_cast<int>(*wanted);
    const auto known =
        std::find_if(entities.begin(), entities.end(), [&](const auto& each) { return each.id == entity; });
    if (known != entities.end()) choice.entity = known->id;
    return choice;
}

View row_view(ledger::Session& session, const std::string& entity, const ledger::ArchivedRow& row)
{
    const auto document =
        ledger::DocumentTable(session).find_by_number(entity, row.key.number, row.key.issued_on.iso());
    View view;
    view.set("number", row.key.number).set("issued_on", row.key.issued_on.italian());
    view.set("paid_on", date_text(row.paid_on)).set("protocol", row.protocol);
    view.set("amount", money_text(row.total_cents));
    set_optional(view, "refunded", row.refunded_cents > 0 ? money_text(row.refunded_cents) : "");
    view.set("is_known", document.has_value()).set("id", document ? std::to_string(document->id) : "");
    return view;
}

std::string reading_text(const ledger::ArchiveReading& reading)
{
    switch (reading.state) {
    case ReadingState::asked:
        return text("archive.reading", {{"month", std::to_string(std::min(reading.next_month, 12U))}});
    case ReadingState::done:
        return text("archive.was-read", {{"moment", moment_text(reading.ended_at.value_or(reading.asked_at))}});
    case ReadingState::failed:
        return reading.text;
    }
    return {};
}

} // namespace

Response ArchivePage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, archive_title(), no_documents_for_this_user());
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    const int this_year = domain::Date::in_rome(host_sdk::Clock(m_context.host).now_ms()).year();
    const Choice choice = choice_from(request.query.get("anno"), request.query.get("entita"), this_year, entities);

    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const ledger::ArchiveTable archive(session);
    const auto reading = archive.find(choice.entity, choice.year);
    std::vector<View> years;
    for (int year = this_year; year > this_year - k_years; --year) {
        years.push_back(View().set("value", std::to_string(year)).set("selected", year == choice.year));
    }
    std::vector<View> choices;
    for (const BillingEntity& entity : entities) {
        choices.push_back(
            View().set("id", entity.id).set("name", entity.name).set("selected", entity.id == choice.entity));
    }
    std::vector<View> rows;
    const std::string searched(request.query.trimmed("cerca"));
    for (const ledger::ArchivedRow& row : archive.list(choice.entity, choice.year, k_most, searched)) {
        rows.push_back(row_view(session, choice.entity, row));
    }
    const std::int64_t count = archive.count(choice.entity, choice.year, searched);
    const bool is_reading = reading && reading->state == ReadingState::asked;

    View view;
    set_archive_nav(view, ArchivePart::of_sistema_ts);
    view.set("text", searched).set("is_search", !searched.empty());
    view.set("years", years).set("year", std::to_string(choice.year));
    view.set("many_entities", entities.size() > 1).set("entities", choices).set("entity", choice.entity);
    view.set("can_read", access.may_transmit() && !is_reading && !entities.empty());
    view.set("was_read", reading.has_value()).set("is_reading", is_reading);
    view.set("reading", reading ? reading_text(*reading) : "");
    view.set("count", text_of_count(count, "archive.count"));
    view.set("is_cut", count > k_most).set("cut", text("archive.cut", {{"shown", std::to_string(k_most)}}));
    view.set("has_rows", !rows.empty()).set("rows", std::move(rows));
    Response response = frame.show("archive", archive_title(), std::move(view));
    if (is_reading) response.refresh_after(k_reading_refresh);
    return response;
}

Response ArchivePage::ask(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, archive_title(), *refused, 409);
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    const Choice choice =
        choice_from(request.form.get("anno"), request.form.get("entita"), domain::Date::in_rome(now).year(), entities);
    const ledger::AuditActor actor = actor_of(call);
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    ledger::ArchiveTable(session).ask(choice.entity, choice.year, actor.name, now);
    ledger::AuditTable(session).add(
        {actor, ledger::AuditAction::archive_asked, choice.entity, std::to_string(choice.year), {}}, now);
    transaction.commit();
    host_sdk::JobControl(m_context.host).request_step(k_send_job);
    return host_sdk::web::redirect(request.base_path + "/archivio?anno=" + std::to_string(choice.year) +
                                   "&entita=" + host_sdk::web::encode_component(choice.entity));
}

} // namespace plugin::pages
