#include "plugin/pages/entity_figures.hpp"

#include "plugin/domain/password_age.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/accepted_documents.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/password_age_text.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;
using host_sdk::web::View;

namespace {

View figure(std::string_view name, std::string_view value, std::string_view path, std::string_view tone = {},
            std::string_view more = {})
{
    View view;
    view.set("name", name).set("text", value);
    set_optional(view, "path", path);
    set_optional(view, "tone", tone);
    set_optional(view, "more", more);
    return view;
}

void add_documents(std::vector<View>& figures, ledger::Session& session, const std::string& entity)
{
    DocumentsQuery query;
    query.filter.billing_entity_id = entity;
    const auto counts = ledger::DocumentTable(session).counts(query.filter);
    const auto count = [&](TransmissionStatus status) { return ledger::count_of(counts, status); };
    const auto to_send = count(TransmissionStatus::to_send);
    const auto rejected = count(TransmissionStatus::rejected);
    figures.push_back(figure(text("entity-figures.to-send"), number_text(to_send),
                             query.path_with_status(TransmissionStatus::to_send), {},
                             text_of_count(to_send, "entity-figures.to-send.more")));
    figures.push_back(figure(text("entity-figures.rejected"), number_text(rejected),
                             query.path_with_status(TransmissionStatus::rejected), rejected > 0 ? "red" : "",
                             text_of_count(rejected, "entity-figures.rejected.more")));
    const auto last = ledger::AcceptedDocuments(session).last(entity);
    figures.push_back(figure(text("entity-figures.last-accepted"),
                             last ? moment_text(last->outcome_at.value_or(0)) : text("entity-figures.none-yet"),
                             last ? "/documenti/" + std::to_string(last->id) : std::string(), {},
                             last ? text("entity-figures.number", {{"number", last->number}}) : std::string()));
}

} // namespace

std::vector<View> entity_figures(const PageContext& context, ledger::Session& session,
                                 const std::string& billing_entity_id, const Access& access)
{
    std::vector<View> figures;
    const auto configuration = ledger::ConfigurationTable(session).find(billing_entity_id);
    if (!configuration) return figures;
    if (const auto age = password_age_of(configuration->account, host_sdk::Clock(context.host).now_ms())) {
        const bool is_fresh = domain::password_stage(*age) == domain::PasswordStage::fresh;
        figures.push_back(figure(text("entity-figures.password"),
                                 text("entity-figures.password.entered", {{"when", days_ago_text(*age)}}),
                                 configuration_path(billing_entity_id), is_fresh ? "" : "amber",
                                 is_fresh ? std::string() : text("entity-figures.password.old")));
    }
    const CertificateStanding certificate = certificate_in_use(context, session);
    figures.push_back(figure(text("entity-figures.certificate"), certificate.word, k_certificate_path,
                             certificate.kind == Notice::Kind::success ? "" : certificate.tone));
    if (access.invoices) add_documents(figures, session, billing_entity_id);
    return figures;
}

} // namespace plugin::pages
