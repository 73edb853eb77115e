#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "sample_data.hpp"
#include "workout.hpp"

#include <host_sdk/abi/all.h>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/plugin_rejected.hpp>

namespace host_sdk::validator::cases {

namespace {

void extension_missing(Bench& bench)
{
    for (const char* id : {HSDK_EXT_LOG, HSDK_EXT_CLOCK, HSDK_EXT_STORAGE, HSDK_EXT_SETTINGS, HSDK_EXT_SECRETS,
                           HSDK_EXT_BILLING, HSDK_EXT_CATALOGUE, HSDK_EXT_USERS, HSDK_EXT_JOB_CONTROL, HSDK_EXT_LINKS,
                           HSDK_EXT_NOTIFY, HSDK_EXT_INVOICE_BATCH, HSDK_EXT_INVOICE_SEARCH, HSDK_EXT_INVOICES}) {
        const auto host = bench.make_empty_host();
        add_sample_data(host->data());
        host->data().remove_extension(id);
        try {
            const auto plugin = bench.activate(*host);
            static_cast<void>(work_out(bench, *plugin));
        } catch (const Error& error) {
            if (error.what()[0] == '\0') Bench::fail(std::string("without ") + id + " it refuses without a text");
        } catch (const hosting::PluginRejected&) {
            // it refuses to be created, with a text
        }
    }
}

} // namespace

const Case host_misbehaves_extension_missing{
    "host-misbehaves",
    "extension-missing",
    "On a host that lacks an extension the plugin works or refuses, and says so.",
    Level::serving,
    &extension_missing,
    std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
