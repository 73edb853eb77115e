#pragma once

#include "host_sdk/abi/events.h"
#include "host_sdk/call.hpp"

#include <cstdint>
#include <string_view>

namespace host_sdk {

/// A plugin that wants to know when data of the host changed.
class EventsPlugin {
public:
    /// Data of the topic (HSDK_TOPIC_...) changed. A hint without data: several changes come as one, and one may be
    /// lost at a restart, so a job with a period reads anyway. One at a time. May throw Error: the host logs it.
    virtual void changed(const Call& call, std::string_view topic, std::int64_t revision) = 0;

protected:
    ~EventsPlugin() = default;
};

} // namespace host_sdk
