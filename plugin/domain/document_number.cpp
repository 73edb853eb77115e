#include "plugin/domain/document_number.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>

namespace plugin::domain {

std::optional<DocumentNumberProblem> document_number_problem(std::string_view number) noexcept
{
    static constexpr std::string_view k_signs = "_./\\-";
    const auto legal = [](char c) {
        return is_digit(c) || is_upper(c) || is_lower(c) || k_signs.find(c) != std::string_view::npos;
    };
    if (number.empty()) return DocumentNumberProblem::empty;
    if (!std::all_of(number.begin(), number.end(), legal)) return DocumentNumberProblem::illegal_character;
    if (number.size() > 20) return DocumentNumberProblem::too_long;
    return std::nullopt;
}

} // namespace plugin::domain
