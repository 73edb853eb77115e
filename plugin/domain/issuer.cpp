#include "plugin/domain/issuer.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

bool is_code(std::string_view text, std::size_t least, std::size_t most)
{
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_upper(c); });
}

} // namespace

std::string_view storage_code(IssuerCategory category) noexcept
{
    switch (category) {
    case IssuerCategory::doctor:
        return "medico";
    case IssuerCategory::other_professional:
        return "altro_professionista";
    case IssuerCategory::veterinarian:
        return "veterinario";
    case IssuerCategory::authorised_facility:
        return "struttura_autorizzata";
    case IssuerCategory::accredited_facility:
        return "struttura_accreditata";
    case IssuerCategory::pharmacy:
        return "farmacia";
    case IssuerCategory::parapharmacy:
        return "parafarmacia";
    case IssuerCategory::optician:
        return "ottico";
    case IssuerCategory::veterinary_drug_retailer:
        return "struttura_art70";
    }
    return "";
}

std::optional<IssuerCategory> issuer_category_from_code(std::string_view code) noexcept
{
    for (const IssuerCategory category : k_issuer_categories) {
        if (storage_code(category) == code) return category;
    }
    return std::nullopt;
}

bool is_facility(IssuerCategory category) noexcept
{
    return category != IssuerCategory::doctor && category != IssuerCategory::other_professional &&
           category != IssuerCategory::veterinarian;
}

std::optional<TaxRegime> tax_regime_from_text(std::string_view text) noexcept
{
    if (text == "ordinario") return TaxRegime::ordinary;
    if (text == "forfettario") return TaxRegime::flat_rate;
    return std::nullopt;
}

std::optional<StructureCodes> StructureCodes::parse(std::string_view text)
{
    const std::string compact = compact_upper(text);
    const std::size_t first = compact.find('-');
    const std::size_t second = first == std::string::npos ? first : compact.find('-', first + 1);
    if (second == std::string::npos) return std::nullopt;
    StructureCodes codes{compact.substr(0, first), compact.substr(first + 1, second - first - 1),
                         compact.substr(second + 1)};
    if (!is_code(codes.region, 3, 3) || !is_code(codes.asl, 3, 3) || !is_code(codes.ssa, 5, 6)) return std::nullopt;
    return codes;
}

} // namespace plugin::domain
