#include "plugin/domain/finding.hpp"

#include "plugin/domain/check_table.hpp"

#include <stdexcept>
#include <utility>

namespace plugin::domain {
Finding make_finding(std::string_view id, const TextValues& values, std::string subject)
{
    const Check* check = find_check(id);
    const std::string name(id);
    if (check == nullptr) throw std::logic_error("no such check: " + name);
    return {name.substr(0, 3), check->severity, text("check." + name + ".wrong", values), text("check." + name + ".do"),
            std::move(subject)};
}

} // namespace plugin::domain
