#include "plugin/pages/documents_query.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/pages/mistake_text.hpp"
#include "plugin/pages/number_field.hpp"

#include <utility>

namespace plugin::pages {

using host_sdk::web::encode_component;

namespace {

using ledger::DocumentOrder;
using ledger::DocumentSort;

constexpr std::pair<DocumentOrder, std::string_view> k_orders[] = {
    {{DocumentSort::payment, false}, "meno-recenti"},     {{DocumentSort::amount, true}, "importo-maggiore"},
    {{DocumentSort::amount, false}, "importo-minore"},    {{DocumentSort::number, false}, "numero"},
    {{DocumentSort::number, true}, "numero-dall-ultimo"},
};

DocumentOrder order_from(std::string_view code) noexcept
{
    for (const auto& [order, known] : k_orders) {
        if (known == code) return order;
    }
    return {};
}

// "2026-11-20_15".
std::optional<ledger::DocumentCursor> cursor_from(std::string_view text)
{
    const auto at = text.rfind('_');
    if (at == std::string_view::npos) return std::nullopt;
    const auto id = parse_number(text.substr(at + 1));
    if (!id) return std::nullopt;
    return ledger::DocumentCursor{std::string(text.substr(0, at)), *id};
}

// The day, or nothing where it is none.
std::string day_from(std::string_view text)
{
    return domain::Date::from_iso(text) ? std::string(text) : std::string();
}

std::string path_of(const DocumentsQuery& asked)
{
    std::string query;
    const auto add = [&query](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        query.append(query.empty() ? "?" : "&").append(name).append("=").append(encode_component(value));
    };
    const ledger::DocumentFilter& filter = asked.filter;
    if (filter.status) add("stato", domain::storage_code(*filter.status));
    add("entita", filter.billing_entity_id);
    add("cerca", asked.text);
    add("dal", filter.paid_from);
    add("al", filter.paid_until);
    if (filter.changed) add("cambiati", "1");
    if (filter.mistake) add("motivo", mistake_text(*filter.mistake));
    add("ordine", address_code(asked.order));
    if (asked.after) add("dopo", asked.after->key + "_" + std::to_string(asked.after->id));
    return "/documenti" + query;
}

} // namespace

DocumentsQuery DocumentsQuery::from(const host_sdk::web::Form& query)
{
    DocumentsQuery result;
    result.filter.status = domain::transmission_status_from_code(query.get("stato"));
    result.filter.billing_entity_id = query.get("entita");
    result.text = query.trimmed("cerca");
    result.filter.paid_from = day_from(query.get("dal"));
    result.filter.paid_until = day_from(query.get("al"));
    result.filter.changed = query.get("cambiati") == "1";
    result.filter.mistake = mistake_from(query.get("motivo"));
    result.order = order_from(query.get("ordine"));
    result.after = cursor_from(query.get("dopo"));
    result.progress = query.has("avanzamento");
    return result;
}

DocumentsQuery DocumentsQuery::of(ledger::DocumentFilter filter)
{
    DocumentsQuery result;
    result.filter = std::move(filter);
    return result;
}

DocumentsQuery DocumentsQuery::of(ledger::Mistake mistake)
{
    DocumentsQuery result;
    result.filter.status =
        mistake.is_of_sistema_ts() ? domain::TransmissionStatus::rejected : domain::TransmissionStatus::to_correct;
    result.filter.mistake = std::move(mistake);
    return result;
}

bool DocumentsQuery::is_filtered() const noexcept
{
    return !text.empty() || filter != ledger::DocumentFilter{};
}

std::string DocumentsQuery::path_with_status(std::optional<domain::TransmissionStatus> status) const
{
    DocumentsQuery other = *this;
    other.filter.status = status;
    return other.path_after(std::nullopt);
}

std::string DocumentsQuery::path_in_order(ledger::DocumentOrder other_order) const
{
    DocumentsQuery other = *this;
    other.order = other_order;
    return other.path_after(std::nullopt);
}

std::string DocumentsQuery::path_after(const std::optional<ledger::DocumentCursor>& cursor) const
{
    DocumentsQuery other = *this;
    other.after = cursor;
    return path_of(other);
}

std::string DocumentsQuery::path_unfiltered() const
{
    DocumentsQuery other;
    other.order = order;
    return path_of(other);
}

std::string_view address_code(ledger::DocumentOrder order) noexcept
{
    for (const auto& [known, code] : k_orders) {
        if (known == order) return code;
    }
    return {};
}

} // namespace plugin::pages
