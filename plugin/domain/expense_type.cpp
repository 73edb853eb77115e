#include "plugin/domain/expense_type.hpp"

namespace plugin::domain {

std::string_view code(ExpenseType type) noexcept
{
    switch (type) {
    case ExpenseType::TK:
        return "TK";
    case ExpenseType::FC:
        return "FC";
    case ExpenseType::FV:
        return "FV";
    case ExpenseType::SV:
        return "SV";
    case ExpenseType::SP:
        return "SP";
    case ExpenseType::AD:
        return "AD";
    case ExpenseType::AS:
        return "AS";
    case ExpenseType::SR:
        return "SR";
    case ExpenseType::CT:
        return "CT";
    case ExpenseType::PI:
        return "PI";
    case ExpenseType::IC:
        return "IC";
    case ExpenseType::AA:
        return "AA";
    }
    return "";
}

std::optional<ExpenseType> expense_type_from_code(std::string_view text) noexcept
{
    for (const ExpenseType type : k_expense_types) {
        if (code(type) == text) return type;
    }
    return std::nullopt;
}

bool is_flag_admitted(ExpenseType type, ExpenseFlag flag) noexcept
{
    switch (flag) {
    case ExpenseFlag::none:
        return true;
    case ExpenseFlag::emergency_room:
        return type == ExpenseType::TK;
    case ExpenseFlag::intramoenia:
        return type == ExpenseType::SR;
    }
    return false;
}

bool may_omit_traced_payment(ExpenseType type) noexcept
{
    return type == ExpenseType::TK || type == ExpenseType::FC || type == ExpenseType::AD || type == ExpenseType::FV;
}

} // namespace plugin::domain
