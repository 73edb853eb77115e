#include "cases/cancelled_call.hpp"

#include <future>
#include <thread>

namespace host_sdk::validator::cases {

namespace {

constexpr std::chrono::microseconds k_moment{100};

} // namespace

bool ends_when_cancelled(ActivePlugin plugin, const std::function<void(hosting::LoadedPlugin&)>& call,
                         std::chrono::seconds patience)
{
    // Shared with the thread, which may outlive this function.
    const auto left = std::make_shared<std::promise<void>>();
    auto end = left->get_future();
    std::thread caller([left, call, at_work = plugin.get()] {
        try {
            call(*at_work);
        } catch (const std::exception&) {
            // refused, cancelled or failed: it ended
        }
        left->set_value();
    });
    while (plugin->calls_inside() == 0 && end.wait_for(k_moment) == std::future_status::timeout) {
    }
    plugin->close(); // refuses new calls and cancels those inside
    if (end.wait_for(patience) == std::future_status::timeout) {
        caller.detach();
        static_cast<void>(plugin.release());
        return false;
    }
    caller.join();
    return true;
}

} // namespace host_sdk::validator::cases
