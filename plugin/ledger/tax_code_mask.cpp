#include "plugin/ledger/tax_code_mask.hpp"

namespace plugin::ledger {
namespace {

constexpr std::size_t k_length = 16;

bool is_letter(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

// Six letters, then ten letters or digits the last of which is a letter: loose on purpose, a wrong code is masked too.
bool looks_like_tax_code(std::string_view word) noexcept
{
    if (word.size() != k_length) return false;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < k_length; ++i) {
        if (i < 6 && !is_letter(word[i])) return false;
        if (is_digit(word[i])) ++digits;
    }
    return digits > 0;
}

} // namespace

std::string mask_tax_codes(std::string_view text)
{
    std::string masked;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) {
            ++end;
        }
        if (end == at) {
            masked += text[at++];
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        masked += looks_like_tax_code(word) ? "[codice fiscale]" : word;
        at = end;
    }
    return masked;
}

} // namespace plugin::ledger
