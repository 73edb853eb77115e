#pragma once

/// The title of the list of documents and of the pages that are reached from it (B36).

namespace plugin::pages {

inline constexpr const char* k_documents_title = "Invio Documenti Fiscali";

} // namespace plugin::pages
