#include "plugin/pages/mistake_text.hpp"

namespace plugin::pages {

std::string mistake_text(const ledger::Mistake& mistake)
{
    return mistake.service_id.empty() ? mistake.rule : mistake.rule + ":" + mistake.service_id;
}

std::optional<ledger::Mistake> mistake_from(std::string_view text)
{
    const auto colon = text.find(':');
    const std::string_view rule = text.substr(0, colon);
    if (domain::find_check(rule) == nullptr) return std::nullopt;
    return ledger::Mistake{std::string(rule),
                           colon == std::string_view::npos ? std::string() : std::string(text.substr(colon + 1))};
}

std::string mistake_words(const ledger::Mistake& mistake)
{
    const domain::Check* check = domain::find_check(mistake.rule);
    std::string words(check == nullptr ? std::string_view() : check->text);
    for (auto at = words.find(" ({"); at != std::string::npos; at = words.find(" ({")) {
        const auto end = words.find(')', at);
        if (end == std::string::npos) break;
        words.erase(at, end + 1 - at);
    }
    return words;
}

} // namespace plugin::pages
