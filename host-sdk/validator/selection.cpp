#include "selection.hpp"

#include <regex.h>

#include <memory>

namespace host_sdk::validator {

std::vector<const Case*> select_cases(std::span<const Case* const> cases, const std::string& only)
{
    if (only.empty()) return {cases.begin(), cases.end()};
    regex_t expression{};
    if (regcomp(&expression, only.c_str(), REG_EXTENDED | REG_NOSUB) != 0) {
        throw std::invalid_argument("--only: '" + only + "' is not a regular expression");
    }
    const std::unique_ptr<regex_t, decltype(&regfree)> owner(&expression, &regfree);
    std::vector<const Case*> chosen;
    for (const Case* each : cases) {
        if (regexec(&expression, each->id().c_str(), 0, nullptr, 0) == 0) chosen.push_back(each);
    }
    return chosen;
}

} // namespace host_sdk::validator
