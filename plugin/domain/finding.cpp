#include "plugin/domain/finding.hpp"

#include "plugin/domain/check_table.hpp"

#include <stdexcept>

namespace plugin::domain {
namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

} // namespace

Finding make_finding(std::string_view id, const std::vector<std::pair<std::string_view, std::string>>& values,
                     std::string subject)
{
    const Check* check = find_check(id);
    if (check == nullptr) throw std::logic_error("no such check: " + std::string(id));
    Finding finding{std::string(id.substr(0, 3)), check->severity, std::string(check->text),
                    std::string(check->what_to_do), std::move(subject)};
    for (const auto& [name, value] : values) {
        replace_all(finding.text, std::string("{").append(name).append("}"), value);
    }
    return finding;
}

} // namespace plugin::domain
