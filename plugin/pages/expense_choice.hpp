#pragma once

#include "plugin/domain/invoice_facts.hpp"
#include "plugin/domain/pre_send_check.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

// The values of the list beside each service in Associa tipo spesa: "SR", "TK:1" (with flagTipoSpesa), "-" (non si
// invia) or "" (da associare).
namespace plugin::pages {

inline constexpr std::string_view k_not_sent_choice = "-";

std::string choice_value(const domain::Association& association);

// Nothing for a value that is not one of the list; an empty value is none either.
std::optional<domain::Association> association_from_choice(std::string_view value);

// "SR", "TK, pronto soccorso", "Non si invia": for texts outside the list.
std::string choice_text(const domain::Association& association);

using Admissions = std::map<domain::ExpenseType, domain::Admission>;

// What a type is for a practice with several issuers: the best that any of them makes of it. A type that `other` does
// not judge stays as it is.
Admissions best_of(Admissions admissions, const Admissions& other);

} // namespace plugin::pages
