#pragma once

#include <array>
#include <optional>
#include <string_view>

// tipoSpesa and flagTipoSpesa (RULES 2). Which category may use which type, and the words for the doctor, are data:
// plugin/rules/expense_types.json.
namespace plugin::domain {

enum class ExpenseType { TK, FC, FV, SV, SP, AD, AS, SR, CT, PI, IC, AA };

inline constexpr std::array k_expense_types = {ExpenseType::TK, ExpenseType::FC, ExpenseType::FV, ExpenseType::SV,
                                               ExpenseType::SP, ExpenseType::AD, ExpenseType::AS, ExpenseType::SR,
                                               ExpenseType::CT, ExpenseType::PI, ExpenseType::IC, ExpenseType::AA};

// flagTipoSpesa: 1 only with TK, 2 only with SR (RULES 2.3).
enum class ExpenseFlag { none = 0, emergency_room = 1, intramoenia = 2 };

// The two letters that Sistema TS uses.
std::string_view code(ExpenseType type) noexcept;

// Nothing where the code is not one of the twelve.
std::optional<ExpenseType> expense_type_from_code(std::string_view code) noexcept;

bool is_flag_admitted(ExpenseType type, ExpenseFlag flag) noexcept;

// True for the types that need no pagamentoTracciato (RULES R3.23).
bool may_omit_traced_payment(ExpenseType type) noexcept;

} // namespace plugin::domain
