#pragma once

#include <host_sdk/web/view.hpp>

namespace plugin::pages {

enum class ArchivePart { summary, files, of_sistema_ts };

// The links between the pages of the archive, for the partial "parts/archive_nav".
void set_archive_nav(host_sdk::web::View& view, ArchivePart current);

} // namespace plugin::pages
