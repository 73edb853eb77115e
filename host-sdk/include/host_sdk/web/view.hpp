#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::web {

/// The data of one template: named texts, flags, lists and nested views. A value type.
class View {
public:
    View();
    View(const View&);
    View(View&&) noexcept;
    View& operator=(const View&);
    View& operator=(View&&) noexcept;
    ~View();

    /// A value set again under its name is the one that counts.
    View& set(std::string_view name, std::string text);
    View& set(std::string_view name, std::string_view text) { return set(name, std::string(text)); }
    View& set(std::string_view name, const char* text) { return set(name, std::string(text)); }
    View& set(std::string_view name, bool flag);
    View& set(std::string_view name, View nested); ///< the same as a list of one
    View& set(std::string_view name, std::vector<View> list);

private:
    friend class CompiledTemplate;
    struct Value;
    struct Entry;

    View& put(std::string_view name, Value value);
    const Value* find(std::string_view name) const; ///< nullptr: there is none

    std::vector<Entry> m_entries;
};

} // namespace host_sdk::web
