#include "plugin/pages/documents_page.hpp"

#include "plugin/domain/deadline_check.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/document_mending.hpp"
#include "plugin/pages/document_rows.hpp"
#include "plugin/pages/document_search.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/mistake_text.hpp"
#include "plugin/pages/mistake_words.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/ready_documents.hpp"
#include "plugin/pages/sending_notices.hpp"
#include "plugin/pages/status_badge.hpp"
#include "plugin/pages/way_back.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/clock.hpp>

#include <utility>

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;
using host_sdk::BillingEntity;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

constexpr std::chrono::seconds k_sending_refresh{3};

using StatusName = std::pair<TransmissionStatus, std::string_view>;
constexpr StatusName k_status_filters[] = {
    {TransmissionStatus::to_send, "documents.filter.to-send"},
    {TransmissionStatus::to_correct, "documents.filter.to-correct"},
    {TransmissionStatus::excluded, "documents.filter.excluded"},
    {TransmissionStatus::sending, "documents.filter.sending"},
    {TransmissionStatus::to_verify, "documents.filter.to-verify"},
    {TransmissionStatus::taken_in_charge, "documents.filter.taken-in-charge"},
    {TransmissionStatus::accepted, "documents.filter.accepted"},
    {TransmissionStatus::accepted_with_warnings, "documents.filter.accepted-with-anomalies"},
    {TransmissionStatus::rejected, "documents.filter.rejected"},
};

// The four statuses of BEHAVIOURS 46 and the two that wait for the doctor; the others only where there are any.
bool is_always_offered(TransmissionStatus status) noexcept
{
    return status != TransmissionStatus::excluded && status != TransmissionStatus::sending &&
           status != TransmissionStatus::to_verify;
}

std::vector<View> filter_views(ledger::Session& session, const DocumentsQuery& query,
                               const ledger::DocumentFilter& filter)
{
    const auto counts = ledger::DocumentTable(session).counts(filter);
    std::int64_t all = 0;
    for (const auto& [status, count] : counts) {
        all += count;
    }
    const auto filter_view = [&](std::string_view label, std::int64_t count, std::optional<TransmissionStatus> status) {
        return View()
            .set("label", label)
            .set("count", number_text(count))
            .set("path", query.path_with_status(status))
            .set("current", query.filter.status == status);
    };
    std::vector<View> views{filter_view(text("documents.filter.all"), all, std::nullopt)};
    for (const auto& [status, name] : k_status_filters) {
        const std::int64_t count = ledger::count_of(counts, status);
        if (count == 0 && query.filter.status != status && !is_always_offered(status)) continue;
        views.push_back(filter_view(text(name), count, status));
    }
    return views;
}

// A heading that sorts: the first click in the direction that is wanted more often, the next one the other way round.
View sort_view(const DocumentsQuery& query, ledger::DocumentSort by, std::string_view label)
{
    const bool sorted = query.order.by == by;
    const bool descending = sorted ? query.order.descending : by != ledger::DocumentSort::number;
    return View()
        .set("label", label)
        .set("is_amount", by == ledger::DocumentSort::amount)
        .set("sorted", sorted)
        .set("direction", descending ? "descending" : "ascending")
        .set("icon", !sorted      ? "arrow-down-up"
                     : descending ? "arrow-down"
                                  : "arrow-up")
        .set("path", query.path_in_order({by, sorted ? !descending : descending}));
}

void set_order(View& view, const DocumentsQuery& query)
{
    view.set("by_payment", sort_view(query, ledger::DocumentSort::payment, text("common.paid-on")));
    view.set("by_number", sort_view(query, ledger::DocumentSort::number, text("common.document")));
    view.set("by_amount", sort_view(query, ledger::DocumentSort::amount, text("common.amount")));
    set_optional(view, "order", address_code(query.order));
    view.set("unfiltered_path", query.path_unfiltered());
}

std::vector<View> entity_choices(const std::vector<BillingEntity>& entities, const std::string& chosen)
{
    std::vector<View> views;
    for (const auto& entity : entities) {
        views.push_back(View().set("id", entity.id).set("name", entity.name).set("selected", entity.id == chosen));
    }
    return views;
}

std::string progress_text(const ledger::QueueProgress& progress)
{
    std::string parts;
    const auto add = [&parts](std::int64_t count, std::string_view name) {
        if (count == 0) return;
        if (!parts.empty()) parts += ", ";
        parts += text_of_count(count, name);
    };
    add(progress.queued, "documents.queued");
    add(progress.sending, "documents.sending");
    add(progress.in_charge, "documents.in-charge");
    return parts + ".";
}

// What all the documents of this list have to be corrected for, where it is the list of one mistake.
void set_one_mistake(View& view, ledger::Session& session, const DocumentsQuery& query, const Access& access,
                     const rules::RulesData& rules)
{
    const auto& mistake = query.filter.mistake;
    view.set("has_mistake", mistake.has_value());
    if (!mistake) return;
    const std::int64_t count = MistakeCounts(session).of(*mistake);
    view.set("mistake", mistake_words(*mistake, rules)).set("mistake_code", mistake_text(*mistake));
    view.set("mistake_count", count == 0 ? text("documents.mistake-is-gone")
                                         : text_of_count(count, mistake->is_of_sistema_ts() ? "documents.discarded"
                                                                                            : "documents.to-correct"));
    DocumentsQuery all = query;
    all.filter.mistake.reset();
    view.set("mistake_off", all.path());
    set_optional(view, "mend_all", count > 0 ? mend_all_path(*mistake, 0, access, rules, query.path()) : "");
}

std::string ready_text(const ledger::DocumentSum& ready, bool is_filtered)
{
    if (ready.count == 0) return text(is_filtered ? "documents.nothing-ready-here" : "documents.nothing-ready");
    const domain::TextValues values{{"count", number_text(ready.count)}, {"amount", money_text(ready.total_cents)}};
    if (is_filtered) return text(ready.count == 1 ? "documents.ready-here.one" : "documents.ready-here.many", values);
    return text(ready.count == 1 ? "documents.ready.one" : "documents.ready.many", values);
}

} // namespace

Response DocumentsPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, documents_title(), no_documents_for_this_user());
    const DocumentsQuery query = DocumentsQuery::from(request.query);
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    ledger::DocumentFilter filter = query.filter;
    const DocumentSearch search = narrow(filter, query.text, call, m_context.host);

    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    if (auto notice = disk_notice(m_context.ledger.trouble())) frame.add(std::move(*notice));
    if (auto notice = ledger_notice(m_context, session)) frame.add(std::move(*notice));
    if (auto notice = certificate_notice(m_context, session, access.configure)) frame.add(std::move(*notice));
    bool is_held_up = false;
    for (Notice& notice : sending_notices(session, entities, access.configure)) {
        is_held_up = is_held_up || notice.kind != Notice::Kind::information;
        frame.add(std::move(notice));
    }
    const auto progress = ledger::SendQueue(session).progress();
    const bool is_sending = progress.queued + progress.sending + progress.in_charge > 0;
    const bool goes_on = progress.sending + progress.in_charge > 0 ||
                         (progress.queued > 0 && !is_held_up && !is_stopped_by_certificate(m_context));
    const auto connected = connected_entities(session);
    const auto ready = ready_sum(session, connected, filter);

    View view;
    view.set("can_send", access.may_transmit()).set("nothing_ready", ready.count == 0);
    view.set("ready", ready_text(ready, query.is_filtered()));
    view.set("refreshes", query.progress && goes_on).set("refresh", std::to_string(k_sending_refresh.count()));
    view.set("has_ended", query.progress && !is_sending);
    view.set("has_progress", is_sending).set("goes_on", goes_on).set("progress", progress_text(progress));
    view.set("can_withdraw", access.may_transmit() && progress.queued > 0);
    view.set("filters", filter_views(session, query, filter)).set("is_filtered", query.is_filtered());
    view.set("status_code", query.filter.status ? domain::storage_code(*query.filter.status) : "");
    view.set("many_entities", entities.size() > 1).set("entity", query.filter.billing_entity_id);
    view.set("entities", entity_choices(entities, query.filter.billing_entity_id));
    view.set("text", query.text)
        .set("search_words",
             text(search.by_patient ? "documents.search.patient-or-number" : "documents.search.number"));
    set_optional(view, "search_note", search.note);
    view.set("changed", query.filter.changed);
    view.set("paid_from", query.filter.paid_from).set("paid_until", query.filter.paid_until);
    view.set("has_files", ledger::OutgoingFileTable(session).first_at().has_value());
    set_order(view, query);
    set_deadline(view, session);
    set_mended(view, call, m_context.host, request, session);
    set_one_mistake(view, session, query, access, m_context.rules);
    set_rows(view, {m_context, call, request, access, session, query, filter, entities, connected});
    return frame.show("documents", documents_title(), std::move(view));
}

void DocumentsPage::set_deadline(View& view, ledger::Session& session) const
{
    const auto today = domain::Date::in_rome(host_sdk::Clock(m_context.host).now_ms());
    const bool only_vets = only_veterinarians(session);
    const auto notice = deadline_notice(today, only_vets, m_context.rules.deadlines());
    const domain::Deadline deadline = domain::next_deadline(today, only_vets, m_context.rules.deadlines());
    const std::int64_t waiting = ledger::DocumentTable(session).waiting_of_year(deadline.expense_year);
    if (const auto near = domain::check_deadline(deadline, today, waiting)) {
        view.set("deadline_is_near", true).set("near", near->text + " " + near->what_to_do);
    } else {
        view.set("deadline_is_near", false).set("near", "");
    }
    view.set("has_deadline", true).set("deadline", notice.text).set("deadline_source", notice.source);
}

} // namespace plugin::pages
