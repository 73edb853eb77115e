#pragma once

#include <optional>
#include <string_view>

// numDocumento: 1 to 20 of letters, digits and _ . / \ - (RULES R3.32).
namespace plugin::domain {

enum class DocumentNumberProblem { empty, too_long, illegal_character };

// What is wrong with the number, or nothing where Sistema TS would take it.
std::optional<DocumentNumberProblem> document_number_problem(std::string_view number) noexcept;

} // namespace plugin::domain
