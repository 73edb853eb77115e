#include "plugin/pages/files_page.hpp"

#include "plugin/ledger/accepted_documents.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/archive_nav.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/day_in_rome.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/status_badge.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/clock.hpp>

#include <limits>
#include <optional>
#include <vector>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;
using ledger::FileState;
using ledger::ReceiptKind;

namespace {

std::string files_title()
{
    return text("files.title");
}

constexpr std::size_t k_file_rows = 50;
constexpr int k_most_found = 50; // documents

// What is looked for: "anno", "cerca", and "prima", the file above the page.
struct FilesQuery {
    std::optional<int> year;
    std::string text;
    std::optional<std::int64_t> before;

    static FilesQuery from(const host_sdk::web::Form& query, const std::vector<int>& years)
    {
        FilesQuery result;
        const auto wanted = number_field(query, "anno");
        for (const int year : years) {
            if (wanted && *wanted == year) result.year = year; // only what is offered can be chosen
        }
        result.text = query.trimmed("cerca");
        result.before = number_field(query, "prima");
        return result;
    }

    ledger::FileFilter filter() const
    {
        ledger::FileFilter filter{.text = text, .before = before};
        if (year) {
            filter.from = begin_of_year(*year);
            filter.until = begin_of_year(*year + 1);
        }
        return filter;
    }

    std::string path_before(std::int64_t id) const
    {
        std::string path = "/file?prima=" + std::to_string(id);
        if (year) path += "&anno=" + std::to_string(*year);
        if (!text.empty()) path += "&cerca=" + host_sdk::web::encode_component(text);
        return path;
    }
};

// This year and those before, down to that of the first file.
std::vector<int> years_since(const std::optional<std::int64_t>& first_at, std::int64_t now)
{
    constexpr std::size_t k_most_years = 20;
    const int first = domain::Date::in_rome(first_at.value_or(now)).year();
    std::vector<int> years;
    for (int year = domain::Date::in_rome(now).year(); year >= first && years.size() < k_most_years; --year) {
        years.push_back(year);
    }
    return years;
}

struct StateWords {
    const char* name;
    const char* icon;
    const char* tone;
};

StateWords state_words(FileState state) noexcept
{
    switch (state) {
    case FileState::building:
        return {"files.state.building", "hourglass", "teal"};
    case FileState::leaving:
        return {"files.state.leaving", "arrow-up-circle", "teal"};
    case FileState::uncertain:
        return {"status.to-verify", "question-circle", "violet"};
    case FileState::taken_in_charge:
        return {"status.taken-in-charge", "hourglass-split", "teal"};
    case FileState::judged:
        return {"files.state.judged", "check-circle", "green"};
    case FileState::discarded:
        return {"files.state.discarded", "x-octagon", "red"};
    case FileState::not_received:
        break;
    case FileState::asked_singly:
        return {"files.state.asked-singly", "search", "violet"};
    }
    return {"files.state.not-received", "dash-circle", "grey"};
}

std::string outcome_text(const ledger::OutgoingFile& file)
{
    if (file.state != FileState::judged) return {};
    const std::int64_t good = file.documents - file.errors;
    const std::string acquired = text_of_count(good, "files.acquired");
    if (file.errors == 0) return text("files.outcome", {{"acquired", acquired}});
    return text("files.outcome-with-rejected",
                {{"acquired", acquired}, {"rejected", text_of_count(file.errors, "files.rejected")}});
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
    view.set("count", text_of_count(file.documents, "common.documents"));
    view.set("badge", View().set("word", text(words.name)).set("icon", words.icon).set("tone", words.tone));
    set_optional(view, "outcome", outcome_text(file));
    set_optional(view, "protocol", file.protocol);
    const ledger::ReceiptTable receipts(session);
    view.set("has_receipt",
             receipts.has(file.protocol, ReceiptKind::pdf) || receipts.has(file.protocol, ReceiptKind::zip));
    view.set("has_errors", receipts.has(file.protocol, ReceiptKind::error_details));
    return view;
}

// Documents with that number or protocol, whether they left in a file or alone.
std::vector<View> found_documents(ledger::Session& session, const ledger::FileFilter& filter)
{
    constexpr std::int64_t k_ever = std::numeric_limits<std::int64_t>::max();
    std::vector<View> views;
    for (const ledger::Document& document : ledger::AcceptedDocuments(session).find(
             filter.text, filter.from.value_or(0), filter.until.value_or(k_ever), k_most_found)) {
        views.push_back(View()
                            .set("id", std::to_string(document.id))
                            .set("number", document.number)
                            .set("protocol", document.protocol)
                            .set("when", moment_text(document.outcome_at.value_or(0)))
                            .set("badge", badge_view(document.status)));
    }
    return views;
}

Explanation no_such_file()
{
    return {"file-earmark-x", text("files.no-receipt"), text("files.no-receipt.why"), {}, "/file", text("files.back")};
}

} // namespace

Response FilesPage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, files_title(), no_documents_for_this_user());
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const ledger::OutgoingFileTable table(session);
    const auto first_at = table.first_at();
    const auto years = years_since(first_at, host_sdk::Clock(m_context.host).now_ms());
    const FilesQuery query = FilesQuery::from(request.query, years);
    const auto filter = query.filter();
    auto rows = table.page(filter, static_cast<int>(k_file_rows) + 1);
    const bool has_next = rows.size() > k_file_rows;
    if (has_next) rows.pop_back();
    std::vector<View> files;
    for (const ledger::OutgoingFile& file : rows) {
        files.push_back(file_view(session, file, entities));
    }
    std::vector<View> choices;
    for (const int year : years) {
        choices.push_back(View().set("value", std::to_string(year)).set("selected", year == query.year));
    }
    const auto documents = query.text.empty() ? std::vector<View>() : found_documents(session, filter);
    View view;
    set_archive_nav(view, ArchivePart::files);
    view.set("years", choices).set("text", query.text).set("is_search", !query.text.empty() || query.year);
    view.set("has_any", first_at.has_value()).set("has_documents", !documents.empty()).set("documents", documents);
    view.set("has_files", !files.empty()).set("files", files).set("many_entities", entities.size() > 1);
    view.set("has_next", has_next).set("next_path", has_next ? query.path_before(rows.back().id) : "");
    return frame.show("files", files_title(), std::move(view));
}

Response FilesPage::download(const Call& call, const Request& request, std::string_view rest) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, files_title(), no_documents_for_this_user());
    const std::size_t slash = rest.find('/');
    const auto id = parse_number(rest.substr(0, slash));
    const std::string_view what = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    const bool is_of_errors = what == "errori";
    auto session = m_context.ledger.session();
    const auto file = id ? ledger::OutgoingFileTable(session).find(*id) : std::nullopt;
    if (!file || file->protocol.empty()) return explain(frame, files_title(), no_such_file(), 404);
    std::optional<ledger::Receipt> receipt;
    if (what == "ricevuta") receipt = receipt_of(session, *file);
    if (is_of_errors) receipt = ledger::ReceiptTable(session).find(file->protocol, ReceiptKind::error_details);
    if (!receipt) return explain(frame, files_title(), no_such_file(), 404);
    ledger::Transaction transaction(session);
    ledger::AuditTable(session).add({actor_of(call), ledger::AuditAction::receipt_downloaded, file->billing_entity_id,
                                     file->protocol, text(is_of_errors ? "files.error-details" : "files.receipt")},
                                    host_sdk::Clock(m_context.host).now_ms());
    transaction.commit();
    const bool is_pdf = receipt->kind == ReceiptKind::pdf;
    const std::string name = frame.words(
        text(is_of_errors ? "files.name-of-errors" : "files.name-of-receipt", {{"protocol", file->protocol}}));
    return host_sdk::web::download(name + (is_pdf ? ".pdf" : ".zip"), is_pdf ? "application/pdf" : "application/zip",
                                   std::move(receipt->content));
}

} // namespace plugin::pages
