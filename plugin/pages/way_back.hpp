#pragma once

#include <host_sdk/web/form.hpp>

#include <string>
#include <string_view>

// From where a page was opened, so that it leads back there: `ritorno`, a path below the mount with its query.
namespace plugin::pages {

// Empty where it is not said, or leads elsewhere.
std::string way_back_of(const host_sdk::web::Form& form);

// `path` with one more field in its query; as it is where the value is empty.
std::string with_field(std::string path, std::string_view name, std::string_view value);

inline std::string with_way_back(std::string path, std::string_view back)
{
    return with_field(std::move(path), "ritorno", back);
}

} // namespace plugin::pages
