#include "plugin/domain/vat_treatment.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/money.hpp"
#include "plugin/domain/vat_nature.hpp"

namespace plugin::domain {
namespace {

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
    if (find_vat_nature(natura) == nullptr) return VatProblem::unknown_nature;
    return VatTreatment(natura, false);
}

bool VatTreatment::is_usual_rate() const noexcept
{
    return m_is_rate && (m_wire == "4.00" || m_wire == "5.00" || m_wire == "10.00" || m_wire == "22.00");
}

} // namespace plugin::domain
