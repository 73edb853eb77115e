#include "bench.hpp"
#include "cases/all_cases.hpp"

#include <host_sdk/error.hpp>

#include <string>

namespace host_sdk::validator::cases {

namespace {

const void* offer_nothing(const hsdk_host*, const char*) noexcept
{
    return nullptr;
}

void create_error_is_reported(Bench& bench)
{
    const auto library = bench.open_library();
    const hsdk_host bare{HSDK_ABI_MAJOR, HSDK_ABI_MINOR, nullptr, &offer_nothing};
    hsdk_error error = make_error_buffer();
    hsdk_plugin* plugin = nullptr;
    const hsdk_status status = library->entry().create(&bare, &plugin, &error);
    if (status == HSDK_OK) {
        if (plugin == nullptr) Bench::fail("create returned HSDK_OK and no instance");
        plugin->destroy(plugin);
        return;
    }
    if (plugin != nullptr) Bench::fail("create failed and still gave an instance: leave *out NULL");
    if (status < HSDK_OK || status > HSDK_E_INTERNAL) {
        Bench::fail("create returned " + std::to_string(status) + ", which is none of the codes of base.h");
    }
    if (error.message[0] == '\0') Bench::fail("create failed without a text: fill the error");
}

} // namespace

const Case entry_create_error_is_reported{
    "entry", "create-error-is-reported",
    "On a host that offers nothing, create either works or says why not, in a code and a text.", Level::instance,
    &create_error_is_reported};

} // namespace host_sdk::validator::cases
