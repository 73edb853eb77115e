#include "plugin/pages/files_page.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/clock.hpp>

#include <optional>
#include <vector>

namespace plugin::pages {

using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;
using ledger::FileState;
using ledger::ReceiptKind;

namespace {

constexpr const char* k_files_title = "File inviati";
constexpr int k_most = 100;

struct StateWords {
    const char* word;
    const char* icon;
    const char* tone;
};

StateWords state_words(FileState state) noexcept
{
    switch (state) {
    case FileState::building:
        return {"in preparazione", "hourglass", "teal"};
    case FileState::leaving:
        return {"in invio", "arrow-up-circle", "teal"};
    case FileState::uncertain:
        return {"esito da verificare", "question-circle", "violet"};
    case FileState::taken_in_charge:
        return {"preso in carico", "hourglass-split", "teal"};
    case FileState::judged:
        return {"elaborato", "check-circle", "green"};
    case FileState::discarded:
        return {"scartato per intero", "x-octagon", "red"};
    case FileState::not_received:
        return {"non ricevuto", "dash-circle", "grey"};
    case FileState::asked_singly:
        return {"verificato documento per documento", "search", "violet"};
    }
    return {"", "circle", "grey"};
}

std::string outcome_text(const ledger::OutgoingFile& file)
{
    if (file.state != FileState::judged) return {};
    const std::int64_t good = file.documents - file.errors;
    std::string text = count_text(good, "documento acquisito", "documenti acquisiti");
    if (file.errors > 0) text += ", " + count_text(file.errors, "scartato", "scartati");
    return text + ".";
}

// The receipt that there is, in either form.
std::optional<ledger::Receipt> receipt_of(ledger::Session& session, const ledger::OutgoingFile& file)
{
    const ledger::ReceiptTable receipts(session);
    auto receipt = receipts.find(file.protocol, ReceiptKind::pdf);
    return receipt ? receipt : receipts.find(file.protocol, ReceiptKind::zip);
}

View file_view(ledger::Session& session, const ledger::OutgoingFile& file,
               const std::vector<host_sdk::BillingEntity>& entities)
{
    const StateWords words = state_words(file.state);
    View view;
    view.set("id", std::to_string(file.id)).set("name", file.name);
    view.set("when", moment_text(file.sent_at.value_or(file.started_at))).set("who", file.started_by);
    view.set("entity_name", name_of(file.billing_entity_id, entities));
    view.set("count", count_text(file.documents, "documento", "documenti"));
    view.set("badge", View().set("word", words.word).set("icon", words.icon).set("tone", words.tone));
    set_optional(view, "outcome", outcome_text(file));
    set_optional(view, "protocol", file.protocol);
    const ledger::ReceiptTable receipts(session);
    view.set("has_receipt",
             receipts.has(file.protocol, ReceiptKind::pdf) || receipts.has(file.protocol, ReceiptKind::zip));
    view.set("has_errors", receipts.has(file.protocol, ReceiptKind::error_details));
    return view;
}

Explanation no_such_file()
{
    return {"file-earmark-x", "Ricevuta non trovata", "Forse il Sistema TS non l'ha ancora preparata.", {},
            "/file",          "Torna ai file inviati"};
}

} // namespace

Response FilesPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, k_files_title, no_documents_for_this_user());
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    std::vector<View> files;
    for (const ledger::OutgoingFile& file : ledger::OutgoingFileTable(session).newest(k_most)) {
        files.push_back(file_view(session, file, entities));
    }
    View view;
    view.set("has_files", !files.empty()).set("files", files).set("many_entities", entities.size() > 1);
    return frame.show("files", k_files_title, std::move(view));
}

Response FilesPage::download(const Call& call, const Request& request, std::string_view rest) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, k_files_title, no_documents_for_this_user());
    const std::size_t slash = rest.find('/');
    const auto id = parse_number(rest.substr(0, slash));
    const std::string_view what = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    auto session = m_context.ledger.session();
    const auto file = id ? ledger::OutgoingFileTable(session).find(*id) : std::nullopt;
    if (!file || file->protocol.empty()) return explain(frame, k_files_title, no_such_file(), 404);
    std::optional<ledger::Receipt> receipt;
    if (what == "ricevuta") receipt = receipt_of(session, *file);
    if (what == "errori") receipt = ledger::ReceiptTable(session).find(file->protocol, ReceiptKind::error_details);
    if (!receipt) return explain(frame, k_files_title, no_such_file(), 404);
    ledger::Transaction transaction(session);
    ledger::AuditTable(session).add({actor_of(call), ledger::AuditAction::receipt_downloaded, file->billing_entity_id,
                                     file->protocol, what == "errori" ? "Dettaglio degli errori" : "Ricevuta"},
                                    host_sdk::Clock(m_context.host).now_ms());
    transaction.commit();
    const bool is_pdf = receipt->kind == ReceiptKind::pdf;
    return host_sdk::web::download((what == "errori" ? "errori-" : "ricevuta-") + file->protocol +
                                       (is_pdf ? ".pdf" : ".zip"),
                                   is_pdf ? "application/pdf" : "application/zip", std::move(receipt->content));
}

} // namespace plugin::pages
