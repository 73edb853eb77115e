#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
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
    View& set(std::string_view name, std::string_view text) &;
    View& set(std::string_view name, const char* text) & { return set(name, std::string_view(text)); }
    View& set(std::string_view name, bool flag) &;
    View& set(std::string_view name, View nested) &; ///< the same as a list of one
    View& set(std::string_view name, std::vector<View> list) &;

    /// The same while a view is being made: View().set(…).set(…) is moved to where it goes.
    template <class Value>
    View&& set(std::string_view name, Value&& value) &&
    {
        return std::move(set(name, std::forward<Value>(value))); // of this view, which has a name here
    }
    View&& set(std::string_view name, std::vector<View> list) && ///< also {View()…, View()…}
    {
        return std::move(set(name, std::move(list)));
    }

private:
    friend class CompiledTemplate;
    struct Entry;

    View& put(std::string_view name, Entry entry);
    const Entry* find(std::string_view name) const noexcept; ///< nullptr: there is none

    // Few pieces of memory, however many values: a page makes a hundred views, a thousand values.
    std::string m_texts; ///< the names, each with its text behind it
    std::vector<Entry> m_entries;
    std::vector<std::vector<View>> m_lists;
};

} // namespace host_sdk::web
