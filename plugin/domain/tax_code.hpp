#pragma once

#include <optional>
#include <string>
#include <string_view>

// Codice fiscale: structure, check character, omocodia, provisional codes, STP and ENI (RULES 6).
namespace plugin::domain {

enum class TaxCodeKind {
    personal,    // 16 characters, a natural person's code
    provisional, // 11 digits, a natural person awaiting the final code
    stp,         // "straniero temporaneamente presente": not a codice fiscale
    eni,         // "europeo non iscritto": not a codice fiscale
};

enum class TaxCodeProblem {
    empty,
    wrong_format,
    wrong_check_character,
    impossible_date,
    wrong_provisional_check, // 11 digits whose last is wrong
};

// What was found in a text that should be a tax code. `kind` is absent where the text is like none of them.
struct TaxCodeCheck {
    std::string normalised;
    std::optional<TaxCodeKind> kind;
    std::optional<TaxCodeProblem> problem;

    bool valid() const noexcept { return kind && !problem; }
};

// Trimmed, without inner blanks, in upper case (RULES 6.1).
std::string normalise_tax_code(std::string_view text);

// Never fails: what is wrong is in the answer. The code itself is in no text: it must not reach a log.
TaxCodeCheck check_tax_code(std::string_view text);

// A sentence that says what is wrong.
std::string text_of(TaxCodeProblem problem);

} // namespace plugin::domain
