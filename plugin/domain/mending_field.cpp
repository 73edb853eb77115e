#include "plugin/domain/mending_field.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plugin::domain {
namespace {

using enum MendingField;

constexpr auto k_fields = std::to_array<std::pair<std::string_view, MendingField>>({
    {"P02", lines},      {"P03", paid_on},        {"P08", paid_on},        {"P09", tax_code}, {"P10", lines},
    {"V01", paid_on},    {"V04", customer_kind},  {"V06", tax_code},       {"V07", tax_code}, {"V08", tax_code},
    {"V09", tax_code},   {"V10", tax_code},       {"V11", tax_code},       {"V12", tax_code}, {"V13", tax_code},
    {"V15", opposition}, {"V16", opposition},     {"V20", lines},          {"V21", lines},    {"V22", lines},
    {"V23", lines},      {"V24", lines},          {"V25", lines},          {"V26", lines},    {"V27", lines},
    {"V28", lines},      {"V29", lines},          {"V30", lines},          {"V31", lines},    {"V32", lines},
    {"V33", lines},      {"V35", payment_method}, {"V36", payment_method}, {"V37", paid_on},  {"V39", paid_on},
    {"V40", paid_on},    {"V42", paid_on},        {"V43", number},         {"V47", paid_on},  {"V48", lines},
    {"V50", vat_number}, {"V51", vat_number},
});

} // namespace

MendingField mending_field(std::string_view check_id) noexcept
{
    const auto found =
        std::find_if(k_fields.begin(), k_fields.end(), [&](const auto& each) { return each.first == check_id; });
    return found == k_fields.end() ? none : found->second;
}

} // namespace plugin::domain
