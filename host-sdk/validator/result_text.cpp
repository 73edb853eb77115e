#include "result_text.hpp"

#include <algorithm>

namespace host_sdk::validator {

std::string to_text(const Result& result)
{
    std::string text(word(result.outcome));
    text += '\0';
    for (std::string note : result.notes) {
        std::erase(note, '\0');
        text += note;
        text += '\0';
    }
    return text;
}

std::optional<Result> from_text(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find('\0');
        if (end == std::string_view::npos) return std::nullopt;
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    if (parts.empty()) return std::nullopt;
    const auto known = std::find_if(k_outcomes.begin(), k_outcomes.end(),
                                    [&](Outcome outcome) { return word(outcome) == parts.front(); });
    if (known == k_outcomes.end()) return std::nullopt;
    parts.erase(parts.begin());
    return Result{*known, std::move(parts)};
}

} // namespace host_sdk::validator
