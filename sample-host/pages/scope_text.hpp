#pragma once

#include <string_view>

namespace sample_host::pages {

/// What a scope means, in the host's own words; the plugin adds its reason.
struct ScopeText {
    std::string_view scope;
    std::string_view icon; ///< of Bootstrap Icons
    std::string_view sentence;
};

/// The scope itself where the host has no words for it.
ScopeText scope_text(std::string_view scope);

} // namespace sample_host::pages
