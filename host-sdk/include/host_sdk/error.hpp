#pragma once

#include "host_sdk/abi/base.h"

#include <stdexcept>
#include <string>

namespace host_sdk {

/// The result codes of the ABI as C++ values.
enum class Status : hsdk_status {
    invalid = HSDK_E_INVALID,
    unsupported = HSDK_E_UNSUPPORTED,
    not_found = HSDK_E_NOT_FOUND,
    denied = HSDK_E_DENIED,
    cancelled = HSDK_E_CANCELLED,
    busy = HSDK_E_BUSY,
    conflict = HSDK_E_CONFLICT,
    io = HSDK_E_IO,
    internal = HSDK_E_INTERNAL,
};

/// A failure that crosses the boundary as a code and a text. The text is for a log: English, no secrets, no personal
/// data.
class Error : public std::runtime_error {
public:
    Error(Status status, const std::string& message) : std::runtime_error(message), m_status(status) {}

    [[nodiscard]] Status status() const noexcept { return m_status; }

private:
    Status m_status;
};

/// Writes the code and as much of the text as fits into `error` (which may be null) and returns the code.
hsdk_status report(hsdk_error* error, Status status, const char* message) noexcept;

/// Turns the exception being handled into a code and a text. To be called inside a catch block only.
hsdk_status report_current_exception(hsdk_error* error) noexcept;

/// The exception firewall: runs `body`; whatever it throws becomes a code and a text.
template <class Body>
hsdk_status guard(hsdk_error* error, Body&& body) noexcept
{
    try {
        body();
        return HSDK_OK;
    } catch (...) {
        return report_current_exception(error);
    }
}

/// An empty error record, ready to be passed to a call.
[[nodiscard]] hsdk_error make_error_buffer() noexcept;

/// Throws Error when `status` is not HSDK_OK.
void throw_on_failure(hsdk_status status, const hsdk_error& error);

} // namespace host_sdk
