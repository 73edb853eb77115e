#include "plugin/pages/document_rows.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/document_line.hpp"
#include "plugin/pages/document_mending.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/patient_name.hpp"
#include "plugin/pages/status_badge.hpp"
#include "plugin/pages/way_back.hpp"

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;

namespace {

constexpr int k_document_rows = 25;

// `here`: the path of this page of the list.
View row_view(const Listing& list, const std::string& here, const ledger::Document& document,
              const std::string& patient, MistakeCounts& counts)
{
    const rules::RulesData& rules = list.context.rules;
    View row;
    row.set("id", std::to_string(document.id)).set("doc_number", document.number);
    row.set("paid_on", date_text(document.paid_on)).set("amount", money_text(document.total_cents));
    row.set("patient", patient);
    row.set("entity_name", name_of(document.billing_entity_id, list.entities));
    row.set("is_note", document.kind == domain::DocumentKind::credit_note);
    row.set("is_queued", document.queued_at.has_value());
    row.set("is_ready", is_ready(document, list.connected));
    row.set("badge", badge_view(document.status));
    set_optional(row, "line", document_line(list.session, document));
    row.set("path", with_way_back("/documenti/" + std::to_string(document.id), here == "/documenti" ? "" : here));
    const MendingLink mending = first_mending(list.session, document, rules, [&](const Mending& asked) {
        return MendingLinks(list.call, list.context.host, list.access, list.request.base_path,
                            when_mended(here, document.id))
            .find(document, asked);
    });
    set_optional(row, "mending", mending.words);
    row.set("address", mending.address);
    const bool tells_mistake = !list.query.filter.mistake;
    set_same_mistake(row, tells_mistake ? first_mistake(list.session, document, rules) : std::nullopt, counts);
    return row;
}

void set_empty_text(View& view, const DocumentsQuery& query)
{
    if (query.is_filtered()) {
        view.set("empty_heading", text("documents.nothing-found"));
        view.set("empty_text", text("documents.nothing-found.why"));
    } else {
        view.set("empty_heading", text("documents.none-yet"));
        view.set("empty_text", text("documents.none-yet.why"));
    }
}

} // namespace

void set_rows(View& view, const Listing& list)
{
    const DocumentsQuery& query = list.query;
    auto documents =
        ledger::DocumentTable(list.session).page(list.filter, query.after, k_document_rows + 1, query.order);
    const bool has_next = documents.size() > k_document_rows;
    if (has_next) documents.pop_back();
    MistakeCounts counts(list.session);
    const std::vector<std::string> names = patient_names(list.call, list.context.host, documents);
    const std::string here = query.path_after(query.after);
    std::vector<View> rows;
    rows.reserve(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        rows.push_back(row_view(list, here, documents[i], names[i], counts));
        list.call.throw_if_cancelled();
    }
    view.set("has_rows", !rows.empty()).set("rows", std::move(rows));
    set_empty_text(view, query);
    view.set("has_first", query.after.has_value()).set("first_path", query.path_after(std::nullopt));
    view.set("has_next", has_next);
    view.set("next_path", has_next ? query.path_after(ledger::cursor_at(documents.back(), query.order.by)) : "");
}

} // namespace plugin::pages
