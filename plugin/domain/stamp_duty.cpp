#include "plugin/domain/stamp_duty.hpp"

#include "plugin/domain/vat_treatment.hpp"

#include <variant>

namespace plugin::domain {
namespace {

std::optional<bool> bears_vat(const InvoiceLine& line)
{
    const auto vat = VatTreatment::parse(line.vat_rate, line.vat_nature);
    const auto* treatment = std::get_if<VatTreatment>(&vat);
    return treatment == nullptr ? std::nullopt : std::optional(treatment->is_rate());
}

// As the discount itself says, else as all services that it may belong to.
std::optional<bool> discount_bears_vat(const InvoiceLine& discount, const InvoiceFacts& facts)
{
    std::optional<bool> result = bears_vat(discount);
    if (result) return result;
    for (const InvoiceLine& line : facts.lines) {
        if (line.kind != InvoiceLineKind::service) continue;
        if (!discount.service_id.empty() && discount.service_id != line.service_id) continue;
        const std::optional<bool> of_service = bears_vat(line);
        if (!of_service || (result && *result != *of_service)) return std::nullopt;
        result = of_service;
    }
    return result;
}

} // namespace

std::optional<Cents> amount_without_vat(const InvoiceFacts& facts)
{
    Cents sum;
    for (const InvoiceLine& line : facts.lines) {
        if (line.kind == InvoiceLineKind::stamp_duty || line.amount_cents == 0) continue;
        const bool is_discount = line.kind == InvoiceLineKind::discount;
        const std::optional<bool> taxed = is_discount ? discount_bears_vat(line, facts) : bears_vat(line);
        if (!taxed) return std::nullopt;
        if (*taxed) continue;
        const Cents amount(is_discount && line.amount_cents > 0 ? -line.amount_cents : line.amount_cents);
        const std::optional<Cents> next = sum.plus(amount);
        if (!next) return std::nullopt;
        sum = *next;
    }
    return sum;
}

bool is_stamp_duty_due(Cents amount_without_vat) noexcept
{
    return amount_without_vat > Cents(7'747);
}

} // namespace plugin::domain
