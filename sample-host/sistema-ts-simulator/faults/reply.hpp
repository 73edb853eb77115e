#pragma once

#include <chrono>
#include <string>

namespace sistema_ts_simulator::faults {

/// How a reply leaves: whole, cut in the middle of its body, or not at all.
enum class Delivery { whole, truncated, none };

/// What goes back over the wire. Plain value.
struct Reply {
    int status = 200;
    std::string content_type = "text/xml; charset=utf-8";
    std::string body;
    Delivery delivery = Delivery::whole;
    std::chrono::milliseconds delay{0}; ///< waited after processing, before the first byte leaves
};

} // namespace sistema_ts_simulator::faults
