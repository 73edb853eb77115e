#include "plugin/pages/documents_query.hpp"

#include "plugin/pages/number_field.hpp"

namespace plugin::pages {

using host_sdk::web::encode_component;

namespace {

// "2026-11-20_15".
std::optional<ledger::DocumentCursor> cursor_from(std::string_view text)
{
    const auto at = text.rfind('_');
    if (at == std::string_view::npos) return std::nullopt;
    const auto id = parse_number(text.substr(at + 1));
    if (!id) return std::nullopt;
    return ledger::DocumentCursor{std::string(text.substr(0, at)), *id};
}

std::string path_of(const ledger::DocumentFilter& filter, const std::optional<ledger::DocumentCursor>& cursor)
{
    std::string query;
    const auto add = [&query](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        query.append(query.empty() ? "?" : "&").append(name).append("=").append(encode_component(value));
    };
    if (filter.status) add("stato", domain::storage_code(*filter.status));
    add("entita", filter.billing_entity_id);
    add("numero", filter.number);
    if (cursor) add("dopo", cursor->paid_on + "_" + std::to_string(cursor->id));
    return "/documenti" + query;
}

} // namespace

DocumentsQuery DocumentsQuery::from(const host_sdk::web::Form& query)
{
    DocumentsQuery result;
    result.filter.status = domain::transmission_status_from_code(query.get("stato"));
    result.filter.billing_entity_id = query.get("entita");
    result.filter.number = query.trimmed("numero");
    result.after = cursor_from(query.get("dopo"));
    result.progress = query.has("avanzamento");
    return result;
}

bool DocumentsQuery::is_filtered() const noexcept
{
    return filter.status || !filter.billing_entity_id.empty() || !filter.number.empty();
}

std::string DocumentsQuery::path_with_status(std::optional<domain::TransmissionStatus> status) const
{
    ledger::DocumentFilter other = filter;
    other.status = status;
    return path_of(other, std::nullopt);
}

std::string DocumentsQuery::path_after(const std::optional<ledger::DocumentCursor>& cursor) const
{
    return path_of(filter, cursor);
}

} // namespace plugin::pages
