#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

namespace sample_host::bridge {

namespace {

constexpr std::size_t k_max_line = 2000;

void write(const hsdk_host* host, std::int32_t level, hsdk_str message) noexcept
{
    static_cast<void>(host_sdk::guard(nullptr, [&] {
        std::string line = host_sdk::copy(message).substr(0, k_max_line);
        // One call, one line: nobody forges another one.
        for (char& c : line) {
            if (static_cast<unsigned char>(c) < 0x20) c = ' ';
        }
        context_of(host).log(level, line);
    }));
}

} // namespace

const hsdk_log_v1 k_log_table{&write};

} // namespace sample_host::bridge
