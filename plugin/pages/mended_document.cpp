#include "plugin/pages/mended_document.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/pages/document_line.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/way_back.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/invoices.hpp>

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

namespace {

// Whether the host has something newer than what the ledger knows. What the user may not see is not awaited.
bool is_being_read(const host_sdk::Call& call, const host_sdk::Host& host, const ledger::Document& document)
{
    if (document.check_due) return true;
    try {
        const auto invoice = host_sdk::Invoices(host).get(call, document.invoice_id);
        return invoice && invoice->revision > document.revision;
    } catch (const host_sdk::Error& error) {
        if (error.status() == host_sdk::Status::denied) return false;
        throw;
    }
}

struct MendedWords {
    std::string_view tone;
    std::string_view icon;
    std::string text;
};

MendedWords outcome_of(ledger::Session& session, const ledger::Document& document)
{
    const auto& number = document.number;
    if (document.hidden) return {"amber", "exclamation-triangle", text("mended.not-paid", {{"number", number}})};
    switch (document.status) {
    case TransmissionStatus::to_send:
        return {"green", "check-circle", text("mended.to-send", {{"number", number}})};
    case TransmissionStatus::to_correct:
        return {"amber", "exclamation-triangle",
                text("mended.to-correct", {{"number", number}, {"reason", document_line(session, document)}})};
    case TransmissionStatus::rejected:
        return {"amber", "exclamation-triangle", text("mended.rejected", {{"number", number}})};
    default:
        return {"blue", "info-circle",
                text("mended.other", {{"number", number}, {"status", text_of(document.status)}})};
    }
}

} // namespace

std::string when_mended(std::string path, std::int64_t document_id)
{
    return with_field(std::move(path), "corretto", std::to_string(document_id));
}

void set_mended(host_sdk::web::View& view, const host_sdk::Call& call, const host_sdk::Host& host,
                const host_sdk::web::Request& request, ledger::Session& session)
{
    view.set("has_mended", false);
    const auto id = number_field(request.query, "corretto");
    const auto document = id ? ledger::DocumentTable(session).find(*id) : std::nullopt;
    if (!document) return;
    const bool reading = is_being_read(call, host, *document);
    const MendedWords words =
        reading ? MendedWords{"teal", "arrow-repeat", text("mended.reading", {{"number", document->number}})}
                : outcome_of(session, *document);
    host_sdk::web::View mended;
    mended.set("tone", words.tone).set("icon", words.icon).set("text", words.text).set("is_being_read", reading);
    view.set("has_mended", true).set("mended", mended);
}

} // namespace plugin::pages
