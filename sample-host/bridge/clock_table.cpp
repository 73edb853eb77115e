#include "bridge/tables.hpp"

namespace sample_host::bridge {

namespace {

std::int64_t now_ms(const hsdk_host* host) noexcept
{
    return context_of(host).clock.now_ms();
}

} // namespace

const hsdk_clock_v1 k_clock_table{&now_ms};

} // namespace sample_host::bridge
