#pragma once

#include <concepts>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace sample_host::pages {

/// What a template shows: names with texts, yes/no, inner views and lists of views. A plain value.
class View {
public:
    using List = std::vector<View>;
    using Value = std::variant<std::string, bool, std::shared_ptr<const View>, List>;

    View& set(const std::string& name, std::string text) { return put(name, std::move(text)); }
    View& set(const std::string& name, const char* text) { return put(name, std::string(text)); }
    View& set(const std::string& name, std::string_view text) { return put(name, std::string(text)); }
    View& set(const std::string& name, std::same_as<bool> auto yes) { return put(name, Value(yes)); }
    View& set(const std::string& name, View view) { return put(name, std::make_shared<const View>(std::move(view))); }
    View& set(const std::string& name, List list) { return put(name, std::move(list)); }

    /// A list, and under the name `any` whether there is something in it.
    View& set_list(const std::string& name, List list, const std::string& any)
    {
        set(any, !list.empty());
        return set(name, std::move(list));
    }

    const std::map<std::string, Value>& values() const { return m_values; }

private:
    View& put(const std::string& name, Value value)
    {
        m_values.insert_or_assign(name, std::move(value));
        return *this;
    }

    std::map<std::string, Value> m_values;
};

} // namespace sample_host::pages
