#pragma once

#include "plugin/domain/text.hpp"

#include <string>

namespace plugin::pages {

// Of the list of documents and of the pages that are reached from it (B36).
inline std::string documents_title()
{
    return domain::text("documents.title");
}

} // namespace plugin::pages
