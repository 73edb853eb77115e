#include "response_limits.hpp"

#include <algorithm>
#include <array>

namespace host_sdk::validator {

namespace {

constexpr std::size_t k_page_limit = std::size_t{4} * 1024 * 1024;
constexpr std::size_t k_download_limit = std::size_t{32} * 1024 * 1024;
constexpr std::array k_statuses{200, 303, 400, 404, 409, 422, 500};
constexpr std::array<std::string_view, 4> k_headers{"location", "content-disposition", "refresh", "retry-after"};
constexpr std::array<std::string_view, 4> k_types{"application/pdf", "text/csv", "application/zip", "text/plain"};

template <class List, class Value>
bool contains(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

std::string fault_of(const Answer& answer)
{
    if (!contains(k_statuses, answer.status)) return "a host passes on no status " + std::to_string(answer.status);
    if (answer.kind < HSDK_RESPONSE_FRAGMENT || answer.kind > HSDK_RESPONSE_DOWNLOAD) {
        return "there is no kind " + std::to_string(answer.kind);
    }
    const bool is_download = answer.kind == HSDK_RESPONSE_DOWNLOAD;
    if (is_download && !contains(k_types, answer.content_type)) {
        return "a host passes on no download of the type " + answer.content_type;
    }
    if (answer.body.size() > (is_download ? k_download_limit : k_page_limit)) {
        return "it has " + std::to_string(answer.body.size()) + " bytes: show less on a page";
    }
    bool redirects = false;
    for (const auto& [name, value] : answer.headers) {
        if (!contains(k_headers, name)) return "the header " + name + " is the host's";
        if (name != "location") continue;
        redirects = true;
        if (!value.starts_with(k_base_path)) return "it redirects to " + value + ", which is not below its own address";
    }
    if (redirects != (answer.status == 303)) return "status 303 and the header location belong together";
    return {};
}

} // namespace host_sdk::validator
