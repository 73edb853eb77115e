#include "plugin/pages/correction_page.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/mending_link.hpp"
#include "plugin/pages/mistake_text.hpp"
#include "plugin/pages/mistake_words.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/patient_name.hpp"
#include "plugin/pages/way_back.hpp"

#include <vector>

namespace plugin::pages {

using domain::MendingPlace;
using domain::text;
using host_sdk::web::View;

namespace {

constexpr int k_most_at_once = 200;

using Documents = std::vector<ledger::Document>;

Documents documents_of(ledger::Session& session, const ledger::Mistake& mistake)
{
    ledger::DocumentFilter filter;
    filter.mistake = mistake;
    return ledger::DocumentTable(session).page(filter, std::nullopt, k_most_at_once);
}

// Those whose patient has the same page as the patient of `one`: corrected there, they are corrected together.
Documents of_same_patient(Documents documents, const ledger::Document& one, const MendingLinks& links,
                          const Mending& mending, const host_sdk::Call& call)
{
    const std::string page = links.find(one, mending).address;
    std::erase_if(documents, [&](const ledger::Document& other) {
        call.throw_if_cancelled();
        return page.empty() || links.find(other, mending).address != page;
    });
    return documents;
}

View document_view(const ledger::Document& document, std::string_view patient)
{
    View view;
    view.set("id", std::to_string(document.id)).set("number", document.number);
    view.set("patient", patient);
    view.set("issued_on", date_text(document.issued_on)).set("paid_on", date_text(document.paid_on));
    return view.set("amount", money_text(document.total_cents));
}

void set_documents(View& view, const Documents& documents, const host_sdk::Call& call, const host_sdk::Host& host)
{
    std::vector<View> rows;
    const std::vector<std::string> names = patient_names(call, host, documents);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        rows.push_back(document_view(documents[i], names[i]));
    }
    view.set("documents", std::move(rows)).set("is_cut", documents.size() == k_most_at_once);
    view.set("cut", text("correction.cut", {{"most", number_text(k_most_at_once)}}));
    view.set("count", text_of_count(static_cast<std::int64_t>(documents.size()), "correction.count"));
}

} // namespace

host_sdk::web::Response CorrectionPage::show(const host_sdk::Call& call, const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, documents_title(), no_documents_for_this_user());
    const auto mistake = mistake_from(request.query.get("motivo"));
    const std::string asked_back = way_back_of(request.query);
    const std::string back = asked_back.empty() ? "/documenti" : asked_back;
    if (!mistake) return host_sdk::web::redirect(request.base_path + back);
    const MendingPlace place = mending_place_of(*mistake, m_context.rules);
    if (place == MendingPlace::expense_types && access.configure) {
        return host_sdk::web::redirect(
            request.base_path + with_way_back(with_field("/tipo-spesa", "prestazione", mistake->service_id), back));
    }

    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    Documents documents = documents_of(session, *mistake);
    View view;
    view.set("back", back)
        .set("mistake", mistake_words(*mistake, m_context.rules))
        .set("confirms", false)
        .set("has_address", false);
    if (mistake->rule == "V37") {
        if (!access.may_transmit()) return explain(frame, documents_title(), not_allowed_to_send());
        view.set("confirms", true);
    } else if (place == MendingPlace::patient_card) {
        const auto id = number_field(request.query, "documento");
        const auto one = id ? ledger::DocumentTable(session).find(*id) : std::nullopt;
        if (!one) return host_sdk::web::redirect(request.base_path + back);
        const Mending mending{place, domain::mending_field(mistake->rule), {}};
        const MendingLinks links(call, m_context.host, access, request.base_path, when_mended(back, *id));
        documents = of_same_patient(std::move(documents), *one, links, mending, call);
        const MendingLink link = links.find(*one, mending);
        view.set("address", link.address).set("words", link.words).set("has_address", !link.address.empty());
    } else {
        return host_sdk::web::redirect(request.base_path + back);
    }
    view.set("has_documents", !documents.empty());
    set_documents(view, documents, call, m_context.host);
    return frame.show("correction", text("correction.title"), std::move(view));
}

} // namespace plugin::pages
