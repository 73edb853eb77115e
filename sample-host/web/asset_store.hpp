#pragma once

#include "web/router.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace sample_host::web {

/// The host's style sheets, fonts and images, read once into memory. Their address holds a digest of all of them, so a
/// browser may keep them for ever. Thread-safe after construction.
class AssetStore {
public:
    /// Reads every file below `directory` whose kind is on the list. Throws std::runtime_error when there is none.
    explicit AssetStore(const std::filesystem::path& directory);

    /// "/assets/<version>/": put the file's name after it.
    const std::string& base() const { return m_base; }

    void add_routes(Router& router) const;

private:
    struct Asset {
        std::string content_type;
        std::string content;
        std::string gzipped; ///< empty where it would not be smaller
    };

    std::string m_version;
    std::string m_base;
    std::map<std::string, Asset> m_assets;
};

} // namespace sample_host::web
