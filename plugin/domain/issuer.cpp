#include "plugin/domain/issuer.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>
#include <vector>

namespace plugin::domain {
namespace {

bool is_code(std::string_view text, std::size_t least, std::size_t most)
{
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_upper(c); });
}

constexpr std::size_t k_whole_structure_code = 12;

// The runs of letters and digits, in upper case.
std::vector<std::string> runs_of(std::string_view text)
{
    std::vector<std::string> runs;
    bool is_open = false;
    for (const char c : text) {
        const char upper = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        const bool counts = is_digit(upper) || is_upper(upper);
        if (counts && !is_open) runs.emplace_back();
        if (counts) runs.back() += upper;
        is_open = counts;
    }
    return runs;
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
    const auto parts = runs_of(text);
    StructureCodes codes;
    if (parts.size() == 3) {
        codes = {parts[0], parts[1], parts[2]};
    } else if (parts.size() == 1 && parts[0].size() == k_whole_structure_code) {
        codes = {parts[0].substr(0, 3), parts[0].substr(3, 3), parts[0].substr(6)};
    }
    if (!is_code(codes.region, 3, 3) || !is_code(codes.asl, 3, 3) || !is_code(codes.ssa, 5, 6)) return std::nullopt;
    return codes;
}

} // namespace plugin::domain
