#include "plugin/domain/check_table.hpp"

#include <algorithm>
#include <array>

namespace plugin::domain {
namespace {

constexpr Severity E = Severity::excluded;
constexpr Severity B = Severity::blocking;
constexpr Severity W = Severity::warning;
using enum MendingPlace;

constexpr auto k_checks = std::to_array<Check>({
    {"P01", E, "BEHAVIOURS 72", expense_types},
    {"P02", B, "R3.54", invoice},
    {"P03", B, "R4.4", invoice},
    {"P05", B, "R3.6", nowhere},
    {"P06", B, "R8.9", host_settings},
    {"P07", B, "R3.52", invoice},
    {"P08", B, "R4.7", invoice},
    {"P09", W, "6.4", patient_card},
    {"P10", W, "3.1", invoice},
    {"V01", E, "R4.1", invoice},
    {"V03", E, "R1.1", nowhere},
    {"V04", B, "R1.1", patient_card},
    {"V05", E, "R3.53", nowhere},
    {"V06", B, "R3.35", patient_card},
    {"V07", B, "6.1", patient_card},
    {"V08", B, "6.2", patient_card},
    {"V09", B, "6.3", patient_card},
    {"V10", W, "6.3, R3.46", patient_card},
    {"V11", B, "6.4", patient_card},
    {"V12", E, "R3.50", patient_card},
    {"V13", E, "R3.49", patient_card},
    {"V15", W, "R3.37", invoice},
    {"V16", W, "R3.38", invoice},
    {"V17", B, "2.1", expense_types},
    {"V18", B, "2.2", expense_types},
    {"V18W", W, "2.2", expense_types},
    {"V19", B, "2.3", expense_types},
    {"V20", B, "R3.2", invoice},
    {"V21", B, "R3.1", invoice},
    {"V22", B, "R3.4", invoice},
    {"V23", W, "R3.3", invoice},
    {"V24", W, "R3.7", invoice},
    {"V25", W, "R3.7", invoice},
    {"V26", W, "R3.8", invoice},
    {"V27", W, "R3.12, R3.15", invoice},
    {"V28", W, "R3.12", invoice},
    {"V29", B, "R3.16", invoice},
    {"V30", B, "R3.15", invoice},
    {"V31", B, "R3.52, R3.54", invoice},
    {"V32", B, "R3.52", invoice},
    {"V33", B, "R3.55", invoice},
    {"V35", B, "R3.23, R3.27", invoice},
    {"V36", B, "R3.26", invoice},
    {"V37", B, "R3.57, R4.2", invoice},
    {"V39", B, "R4.5", invoice},
    {"V40", B, "R4.4", invoice},
    {"V41", W, "R4.3, 5.3", documents},
    {"V42", B, "R4.3", invoice},
    {"V43", B, "R3.32", invoice},
    {"V44", B, "R3.65", documents},
    {"V45", B, "R3.64", documents},
    {"V46", B, "R3.58, R3.62", invoice},
    {"V47", B, "R3.58", invoice},
    {"V48", W, "R3.58", invoice},
    {"V49", W, "R3.61", documents},
    {"V50", B, "1.3", host_settings},
    {"V51", W, "1.3, 6.5", host_settings},
    {"V52", B, "1.3", configuration},
    {"V53", B, "1.3", configuration},
    {"V53P", B, "1.3", configuration},
    {"V59", B, "R7.1", invoice},
    {"V61", W, "3.9", invoice},
    {"V62", W, "5.1, R5.5", documents},
});

} // namespace

std::span<const Check> checks() noexcept
{
    return k_checks;
}

const Check* find_check(std::string_view id) noexcept
{
    const auto found =
        std::find_if(k_checks.begin(), k_checks.end(), [&](const Check& check) { return check.id == id; });
    return found == k_checks.end() ? nullptr : &*found;
}

} // namespace plugin::domain
