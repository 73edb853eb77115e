#include "plugin/pages/way_back.hpp"

#include <host_sdk/web/local_path.hpp>

namespace plugin::pages {

std::string way_back_of(const host_sdk::web::Form& form)
{
    const std::string_view path = form.get("ritorno");
    return host_sdk::web::is_local_path(path) ? std::string(path) : std::string();
}

std::string with_field(std::string path, std::string_view name, std::string_view value)
{
    if (value.empty()) return path;
    path += path.find('?') == std::string::npos ? '?' : '&';
    return path.append(name).append("=").append(host_sdk::web::encode_component(value));
}

} // namespace plugin::pages
