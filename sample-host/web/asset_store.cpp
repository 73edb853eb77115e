#include "web/asset_store.hpp"

#include "services/crypto.hpp"
#include "services/field_error.hpp"
#include "web/asset_type.hpp"
#include "web/compression.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sample_host::web {

namespace {

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

AssetStore::AssetStore(const std::filesystem::path& directory)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        std::string content_type(asset_type(entry.path()));
        if (!entry.is_regular_file() || content_type.empty()) continue;
        const auto name = std::filesystem::relative(entry.path(), directory).generic_string();
        Asset asset{std::move(content_type), read_file(entry.path()), {}};
        if (is_worth_compressing(asset.content_type)) asset.gzipped = gzip(asset.content);
        m_assets[name] = std::move(asset);
    }
    if (m_assets.empty())
        throw std::runtime_error(directory.string() + ": no style sheets; build the target sample_host_assets");
    std::string all;
    for (const auto& [name, asset] : m_assets)
        all += name + services::sha256_hex(asset.content);
    m_version = services::sha256_hex(all).substr(0, 16);
    m_base = "/assets/" + m_version + '/';
}

void AssetStore::add_routes(Router& router) const
{
    router.add({.method = "GET",
                .path = "/assets/{version}/*",
                .handler =
                    [this](RequestContext& context) {
                        const auto found = m_assets.find(context.parameters["*"]);
                        if (found == m_assets.end() || context.parameters["version"] != m_version)
                            throw services::NotFound("no such asset");
                        Response response;
                        response.content_type = found->second.content_type;
                        response.immutable = true;
                        if (!found->second.gzipped.empty() && takes_gzip(context.request)) {
                            set_compressed(response, found->second.gzipped);
                        } else {
                            response.body = found->second.content;
                        }
                        return response;
                    },
                .access = Access::everybody});
}

} // namespace sample_host::web
