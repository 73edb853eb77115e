#include "host_sdk/invoice_search.hpp"

#include "host_call.hpp"

namespace host_sdk {

std::optional<InvoiceSearch> InvoiceSearch::of(Host host)
{
    const bool offered = host.raw()->get_extension(host.raw(), HSDK_EXT_INVOICE_SEARCH) != nullptr;
    return offered ? std::optional(InvoiceSearch(host)) : std::nullopt;
}

FoundInvoices InvoiceSearch::by_patient(const Call& call, std::string_view text, std::uint32_t limit) const
{
    const auto& table = m_host.extension<hsdk_invoice_search_v1>(HSDK_EXT_INVOICE_SEARCH);
    FoundInvoices found;
    const hsdk_text_sink sink{&found.ids, [](void* ctx, hsdk_str id) noexcept {
                                  return append<std::vector<std::string>>(ctx, &id,
                                                                          [](hsdk_str each) { return copy(each); });
                              }};
    std::int32_t more = 0;
    call_host(table.by_patient, m_host.raw(), call.raw(), lend(text), limit, &sink, &more);
    found.more = more != 0;
    return found;
}

} // namespace host_sdk
