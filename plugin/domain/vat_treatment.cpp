#include "plugin/domain/vat_treatment.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/money.hpp"

#include <algorithm>
#include <array>

namespace plugin::domain {
namespace {

// The natura codes that an invoice (tipoDocumento F) may carry (RULES R3.4).
constexpr std::array<std::string_view, 24> k_natures = {"N1",   "N2",   "N2.1", "N2.2", "N3",   "N3.1", "N3.2", "N3.3",
                                                        "N3.4", "N3.5", "N3.6", "N4",   "N5",   "N6",   "N6.1", "N6.2",
                                                        "N6.3", "N6.4", "N6.5", "N6.6", "N6.7", "N6.8", "N6.9", "N7"};

// The rate in hundredths of a point; nothing where there is none, or it is zero, unreadable or above 100.
std::optional<Cents> read_rate(std::string_view text)
{
    text = trim(text);
    if (text.ends_with('%')) text.remove_suffix(1);
    const std::optional<Cents> rate = Cents::parse(text);
    if (!rate || rate->value() <= 0 || rate->value() > 10'000) return std::nullopt;
    return rate;
}

} // namespace

std::variant<VatTreatment, VatProblem> VatTreatment::parse(std::string_view rate, std::string_view nature)
{
    const std::optional<Cents> percent = read_rate(rate);
    const std::string natura = compact_upper(nature);
    if (percent && !natura.empty()) return VatProblem::both;
    if (percent) return VatTreatment(percent->to_wire(), true);
    if (natura.empty()) return VatProblem::missing;
    if (std::find(k_natures.begin(), k_natures.end(), natura) == k_natures.end()) return VatProblem::unknown_nature;
    return VatTreatment(natura, false);
}

bool VatTreatment::is_usual_rate() const noexcept
{
    return m_is_rate && (m_wire == "4.00" || m_wire == "5.00" || m_wire == "10.00" || m_wire == "22.00");
}

} // namespace plugin::domain
