#pragma once

#include <host_sdk/web/view.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace sample_host::pages {

/// The host draws its own pages with the templates that its kit has for plugins.
using View = host_sdk::web::View;

/// A list, and under the name `any` whether there is something in it.
inline View& set_list(View& view, std::string_view name, std::vector<View> list, std::string_view any)
{
    view.set(any, !list.empty());
    return view.set(name, std::move(list));
}

} // namespace sample_host::pages
