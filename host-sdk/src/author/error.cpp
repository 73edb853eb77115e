#include "host_sdk/error.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace host_sdk {

hsdk_status report(hsdk_error* error, Status status, const char* message) noexcept
{
    if (error != nullptr) {
        error->status = static_cast<hsdk_status>(status);
        std::size_t size = std::min(std::strlen(message), sizeof(error->message) - 1);
        // Do not cut a UTF-8 sequence in two: its continuation bytes look like 10xxxxxx.
        while (size > 0 && (static_cast<unsigned char>(message[size]) & 0xC0u) == 0x80u) {
            --size;
        }
        std::memcpy(error->message, message, size);
        error->message[size] = '\0';
    }
    return static_cast<hsdk_status>(status);
}

hsdk_status report_current_exception(hsdk_error* error) noexcept
{
    try {
        throw;
    } catch (const Error& e) {
        return report(error, e.status(), e.what());
    } catch (const std::bad_alloc&) {
        return report(error, Status::internal, "out of memory");
    } catch (const std::exception& e) {
        return report(error, Status::internal, e.what());
    } catch (...) {
        return report(error, Status::internal, "an exception of unknown type");
    }
}

hsdk_error make_error_buffer() noexcept
{
    hsdk_error error{};
    error.struct_size = sizeof(hsdk_error);
    return error;
}

void throw_on_failure(hsdk_status status, const hsdk_error& error)
{
    if (status == HSDK_OK) return;
    const bool known = status >= HSDK_E_INVALID && status <= HSDK_E_INTERNAL;
    const bool described = error.status == status && error.message[0] != '\0';
    std::string message = described ? std::string(error.message, strnlen(error.message, sizeof(error.message)))
                                    : "failed without a text (code " + std::to_string(status) + ")";
    throw Error(known ? static_cast<Status>(status) : Status::internal, message);
}

} // namespace host_sdk
