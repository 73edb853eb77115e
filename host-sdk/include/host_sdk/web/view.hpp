#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::web {

/// The data of one template: named texts, flags, lists and nested views. A value type without the template library in
/// its header.
class View {
public:
    View();
    View(const View&);
    View(View&&) noexcept;
    View& operator=(const View&);
    View& operator=(View&&) noexcept;
    ~View();

    View& set(std::string_view name, std::string_view text);
    View& set(std::string_view name, const char* text) { return set(name, std::string_view(text)); }
    View& set(std::string_view name, const std::string& text) { return set(name, std::string_view(text)); }
    View& set(std::string_view name, bool flag);
    View& set(std::string_view name, const View& nested);
    View& set(std::string_view name, const std::vector<View>& list);

private:
    friend class Templates;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace host_sdk::web
