#include "host_sdk/links.hpp"

#include "host_call.hpp"

namespace host_sdk {

std::optional<std::string> Links::mending_page(const Call& call, const Link& link) const
try {
    const auto& table = m_host.extension<hsdk_links_v1>(HSDK_EXT_LINKS);
    const hsdk_link record{sizeof(hsdk_link), static_cast<std::int32_t>(link.kind),
                           static_cast<std::int32_t>(link.field), lend(link.id), lend_if_present(link.return_path)};
    std::string address = collect_text(
        [&](const hsdk_text_sink* sink) { call_host(table.mending_page, m_host.raw(), call.raw(), &record, sink); });
    // The host knows its own addresses; what a browser reads as another site is none.
    if (!address.starts_with('/') || address.starts_with("//") || address.starts_with("/\\")) {
        throw Error(Status::internal, "the host's address leads to another site");
    }
    return address;
} catch (const Error& error) {
    switch (error.status()) {
    case Status::unsupported:
    case Status::not_found:
    case Status::denied:
        return std::nullopt;
    default:
        throw;
    }
}

} // namespace host_sdk
