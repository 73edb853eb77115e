#include "tests/bench/empty_page.hpp"

#include <host_sdk/entry.hpp>

// The smallest plugin with a page, for sdk_call.
namespace bench {

class EmptyPlugin final : public host_sdk::Plugin, public host_sdk::WebPlugin {
public:
    explicit EmptyPlugin(host_sdk::Host) {}

    host_sdk::web::Response handle(const host_sdk::Call&, const host_sdk::web::Request&) override
    {
        return empty_page();
    }
};

} // namespace bench

HOST_SDK_PLUGIN("it.example.empty", "1.0.0", bench::EmptyPlugin)
