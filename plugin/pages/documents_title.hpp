#pragma once

#include "plugin/domain/text.hpp"

#include <string>

/// The title of the list of documents and of the pages that are reached from it (B36).

namespace plugin::pages {

inline const std::string k_documents_title = domain::text("documents.title");

} // namespace plugin::pages
