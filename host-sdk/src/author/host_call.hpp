#pragma once

#include "host_sdk/error.hpp"
#include "host_sdk/host.hpp"
#include "host_sdk/text.hpp"

#include <functional>
#include <string>

namespace host_sdk {

/// Calls a function of a host table with an error buffer and throws what it reports.
template <class Function, class... Arguments>
void call_host(Function function, Arguments... arguments)
{
    hsdk_error error = make_error_buffer();
    throw_on_failure(function(arguments..., &error), error);
}

/// The text that a host function pushes into its sink.
template <class Function>
std::string collect_text(Function function)
{
    TextCollector collector;
    const hsdk_text_sink sink = collector.sink();
    function(&sink);
    return collector.take();
}

/// Appends the C++ value of `record` to the vector behind `ctx`: the body of a record sink.
template <class Vector, class Record, class Convert>
hsdk_status append(void* ctx, const Record* record, Convert convert) noexcept
{
    try {
        static_cast<Vector*>(ctx)->push_back(convert(*record));
        return HSDK_OK;
    } catch (...) {
        return HSDK_E_INTERNAL;
    }
}

} // namespace host_sdk
