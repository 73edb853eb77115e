#include "fake_tables.hpp"
#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

namespace host_sdk::testkit {

hsdk_status FakeTables::get_invoices(const hsdk_host* host, const hsdk_call* call, const hsdk_str* ids,
                                     std::uint32_t count, const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
{
    return guard(error, [&] {
        const std::lock_guard lock(self(host).m_mutex);
        const FakeHost::State& state = self(host).m_state;
        require(state, call, "invoices.read", "invoices.view");
        if (count < 1 || count > HSDK_INVOICE_BATCH_MAX_COUNT) throw Error(Status::invalid, "count must be 1..1000");
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto found = state.invoices.find(view(ids[i]));
            if (found != state.invoices.end()) push(state, call, found->second, *sink);
        }
    });
}

} // namespace host_sdk::testkit
