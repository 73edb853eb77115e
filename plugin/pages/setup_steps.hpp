#pragma once

#include <host_sdk/web/view.hpp>

namespace plugin::pages {

// The way of the first time, shown above its pages: 1 Configura, 2 Associa, 3 Invio. `current` 0 shows nothing.
void set_steps(host_sdk::web::View& view, int current);

} // namespace plugin::pages
