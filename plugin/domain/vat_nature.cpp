#include "plugin/domain/vat_nature.hpp"

#include <algorithm>
#include <array>

namespace plugin::domain {
namespace {

constexpr std::string_view k_not_taxable = "vat-nature.not-taxable";
constexpr std::string_view k_reverse_charge = "vat-nature.reverse-charge";
constexpr std::string_view k_retired = "vat-nature.retired";

constexpr auto k_natures = std::to_array<VatNature>({
    {"N1", "vat-nature.advanced-for-customer", true},
    {"N2", k_retired, false},
    {"N2.1", "vat-nature.outside-territory", false},
    {"N2.2", "vat-nature.flat-rate", true},
    {"N3", k_retired, false},
    {"N3.1", k_not_taxable, false},
    {"N3.2", k_not_taxable, false},
    {"N3.3", k_not_taxable, false},
    {"N3.4", k_not_taxable, false},
    {"N3.5", k_not_taxable, false},
    {"N3.6", k_not_taxable, false},
    {"N4", "vat-nature.exempt", true},
    {"N5", "vat-nature.margin", false},
    {"N6", k_retired, false},
    {"N6.1", k_reverse_charge, false},
    {"N6.2", k_reverse_charge, false},
    {"N6.3", k_reverse_charge, false},
    {"N6.4", k_reverse_charge, false},
    {"N6.5", k_reverse_charge, false},
    {"N6.6", k_reverse_charge, false},
    {"N6.7", k_reverse_charge, false},
    {"N6.8", k_reverse_charge, false},
    {"N6.9", k_reverse_charge, false},
    {"N7", "vat-nature.other-member-state", false},
});

} // namespace

std::span<const VatNature> vat_natures() noexcept
{
    return k_natures;
}

const VatNature* find_vat_nature(std::string_view code) noexcept
{
    const auto found =
        std::find_if(k_natures.begin(), k_natures.end(), [&](const VatNature& nature) { return nature.code == code; });
    return found == k_natures.end() ? nullptr : &*found;
}

} // namespace plugin::domain
