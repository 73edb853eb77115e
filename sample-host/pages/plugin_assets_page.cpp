#include "pages/plugin_assets_page.hpp"

#include "pages/plugin_addresses.hpp"
#include "services/field_error.hpp"
#include "web/asset_type.hpp"
#include "web/compression.hpp"

#include <fstream>
#include <iterator>

namespace sample_host::pages {

namespace {

/// The file behind a name, or nothing when it may not be served. The package's reader has refused links and odd names;
/// here the name must be one of those, letter by letter.
std::filesystem::path find_file(const plugins::Package& package, const std::string& name)
{
    const auto& manifest = package.manifest;
    const bool is_icon = std::any_of(manifest.navigation.begin(), manifest.navigation.end(),
                                     [&](const auto& entry) { return entry.icon == name; });
    if (is_icon) return package.directory / name;
    if (manifest.assets.directory.empty()) return {};
    const auto root = package.directory / manifest.assets.directory;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.is_regular_file() && entry.path().lexically_relative(root).generic_string() == name)
            return entry.path();
    }
    return {};
}

} // namespace

void PluginAssetsPage::add_routes(web::Router& router)
{
    router.add({.method = "GET",
                .path = "/plugins/{plugin}/assets/{version}/*",
                .handler = [this](web::RequestContext& context) { return serve(context); }});
}

std::shared_ptr<const plugins::Package> PluginAssetsPage::find_package(const web::RequestContext& context) const
{
    const auto* life = m_plugins.find(context.practice->id(), context.parameters.at("plugin"));
    if (life != nullptr) {
        for (const auto& package : {life->package(), life->update_on_offer()}) {
            if (package && context.request.path.starts_with(asset_base(*package))) return package;
        }
    }
    throw services::NotFound("asset");
}

web::Response PluginAssetsPage::serve(const web::RequestContext& context) const
{
    const auto package = find_package(context);
    const auto file = find_file(*package, context.parameters.at("*"));
    const std::string type(web::asset_type(file));
    std::ifstream in(file, std::ios::binary);
    if (file.empty() || type.empty() || !in) throw services::NotFound("asset");
    web::Response response;
    response.content_type = type;
    response.body.assign(std::istreambuf_iterator<char>(in), {});
    response.immutable = true;
    if (web::is_worth_compressing(response.content_type) && web::takes_gzip(context.request)) {
        web::set_compressed(response, web::gzip(response.body));
    }
    return response;
}

} // namespace sample_host::pages
