#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample_host::web {

/// The decoded fields of a query or of a form, in the order in which they came.
class Fields {
public:
    void add(std::string name, std::string value) { m_fields.emplace_back(std::move(name), std::move(value)); }

    /// The first value under this name; empty when there is none.
    const std::string& value(std::string_view name) const;
    bool has(std::string_view name) const;

    const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
    std::string m_nothing;
};

} // namespace sample_host::web
