#pragma once

#include "host_sdk/abi/setup.h"
#include "host_sdk/call.hpp"

#include <string_view>

namespace host_sdk {

/// A plugin that keeps data of its own.
class SetupPlugin {
public:
    /// Before the first activation of a version: brings the data up to it in one transaction, or throws Error and
    /// leaves it as it was. `from_version` is empty when there was none. Repeatable. No network.
    virtual void prepare(const Call& call, std::string_view from_version) = 0;
    /// Removes all data for good. Repeatable.
    virtual void erase(const Call& call) = 0;

protected:
    ~SetupPlugin() = default;
};

} // namespace host_sdk
