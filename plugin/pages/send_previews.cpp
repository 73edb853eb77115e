#include "plugin/pages/send_previews.hpp"

#include "plugin/ledger/document_table.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/patient_name.hpp"
#include "plugin/pages/transmission_preview.hpp"

namespace plugin::pages {

using host_sdk::web::View;

namespace {

constexpr std::size_t k_open_in_place = 25;

} // namespace

void set_previews(View& view, const PageContext& context, const host_sdk::Call& call, ledger::Session& session,
                  const std::vector<SelectedDocument>& documents)
{
    std::vector<std::int64_t> first_ids;
    std::vector<View> others;
    for (const SelectedDocument& document : documents) {
        if (first_ids.size() < k_open_in_place) {
            first_ids.push_back(document.id);
        } else {
            // The page is at /documenti/invio: a short link beside it, as there may be thousands.
            others.push_back(View().set("id", std::to_string(document.id)).set("number", document.number));
        }
    }
    std::vector<ledger::Document> first;
    ledger::DocumentTable(session).find_each(first_ids,
                                             [&](const ledger::Document& document) { first.push_back(document); });
    const Senders senders(session);
    const auto plans =
        first.empty() ? std::vector<std::optional<PlannedMessage>>{} : context.plan_messages(call, session, first);
    const std::vector<std::string> names = patient_names(call, context.host, first);
    std::vector<View> previews;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const ledger::Document& document = first[i];
        View row;
        row.set("number", document.number).set("patient", names[i]);
        row.set("paid_on", date_text(document.paid_on)).set("amount", money_text(document.total_cents));
        row.set("has_preview", plans[i].has_value());
        if (plans[i])
            row.set("preview", preview_view(transmission_preview(*plans[i], senders.of(document), document.total_cents,
                                                                 context.rules)));
        previews.push_back(std::move(row));
    }
    view.set("others_title", text_of_count(static_cast<std::int64_t>(others.size()), "send.other-documents"));
    view.set("previews", std::move(previews)).set("has_others", !others.empty()).set("others", std::move(others));
}

} // namespace plugin::pages
