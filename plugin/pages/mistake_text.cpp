#include "plugin/pages/mistake_text.hpp"

namespace plugin::pages {
namespace {

constexpr std::string_view k_sum = "V33"; // the one that says the amounts of its document

} // namespace

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
    if (domain::find_check(mistake.rule) == nullptr) return {};
    return mistake.rule == k_sum ? domain::text("check.V33.in-general") : domain::make_finding(mistake.rule).text;
}

} // namespace plugin::pages
