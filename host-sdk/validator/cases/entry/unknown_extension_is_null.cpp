#include "bench.hpp"
#include "cases/all_cases.hpp"

#include <host_sdk/error.hpp>

#include <string>

namespace host_sdk::validator::cases {

namespace {

void unknown_extension_is_null(Bench& bench)
{
    const auto library = bench.open_library();
    hsdk_error error = make_error_buffer();
    hsdk_plugin* plugin = nullptr;
    throw_on_failure(library->entry().create(&bench.host().raw(), &plugin, &error), error);
    std::string wrong;
    for (const char* id : {"", "hsdk.web", "hsdk.web/99", "hsdk.web/1 ", "HSDK.WEB/1", "it.example.nobody/1"}) {
        if (plugin->get_extension(plugin, id) != nullptr) wrong = id;
    }
    plugin->destroy(plugin);
    if (!wrong.empty()) Bench::fail("it gave a table for \"" + wrong + "\"");
}

} // namespace

const Case entry_unknown_extension_is_null{"entry", "unknown-extension-is-null",
                                           "An extension that the plugin does not know is answered with NULL.",
                                           Level::instance, &unknown_extension_is_null};

} // namespace host_sdk::validator::cases
