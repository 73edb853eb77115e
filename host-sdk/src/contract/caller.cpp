#include "caller.hpp"

namespace host_sdk::contract {

std::vector<Invoice> pull(const Caller& caller, std::int64_t after, std::uint32_t page)
{
    const Invoices invoices(caller.host());
    const std::int64_t up_to = invoices.current_revision(caller.call());
    std::vector<Invoice> all;
    while (true) {
        const auto next = invoices.changes(caller.call(), after, up_to, page);
        if (next.empty()) return all;
        all.insert(all.end(), next.begin(), next.end());
        after = next.back().revision;
    }
}

} // namespace host_sdk::contract
