#include "host_sdk/hosting/received_response.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

#include <algorithm>
#include <array>

namespace host_sdk::hosting {

namespace {

constexpr std::array k_statuses{200, 303, 400, 404, 409, 422, 500};
constexpr std::array<std::string_view, 4> k_download_types{"application/pdf", "text/csv", "application/zip",
                                                           "text/plain"};

template <class List, class Value>
bool contains(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_plain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_below(std::string_view address, std::string_view mount)
{
    if (!address.starts_with(mount)) return false;
    const std::string_view rest = address.substr(mount.size());
    return (rest.empty() || rest.front() == '/' || rest.front() == '?') &&
           address.find("/..") == std::string_view::npos && address.find('\\') == std::string_view::npos;
}

std::size_t body_limit(int kind, const ResponseLimits& limits)
{
    return kind == HSDK_RESPONSE_DOWNLOAD ? limits.download : limits.page;
}

std::string fault_of_header(const std::string& name, const std::string& value, std::string_view mount)
{
    if (!is_plain(value)) return "the header " + name + " holds characters that a header cannot";
    if (name == "location") {
        return is_below(value, mount) ? std::string() : "it redirects to an address that is not below its own";
    }
    if (name == "refresh" || name == "retry-after") {
        return is_number(value) ? std::string() : "the header " + name + " is not a number of seconds";
    }
    return name == "content-disposition" ? std::string() : "it sets the header " + name + ", which is the host's";
}

} // namespace

hsdk_status ResponseReceiver::receive_head(void* ctx, const hsdk_response_head* head) noexcept
{
    return guard(nullptr, [&] {
        auto& self = *static_cast<ResponseReceiver*>(ctx);
        if (head->header_count > self.m_limits.headers) throw Error(Status::invalid, "too many headers");
        ReceivedResponse& response = self.m_response;
        response.status = head->status;
        response.kind = head->kind;
        response.title = copy(head->title);
        response.content_type = copy(head->content_type);
        for (std::uint32_t i = 0; i < head->header_count; ++i) {
            response.headers.emplace_back(copy(head->headers[i]->name), copy(head->headers[i]->value));
        }
    });
}

hsdk_status ResponseReceiver::receive_body(void* ctx, hsdk_str bytes) noexcept
{
    return guard(nullptr, [&] {
        auto& self = *static_cast<ResponseReceiver*>(ctx);
        ReceivedResponse& response = self.m_response;
        const std::size_t limit = body_limit(response.kind, self.m_limits);
        if (bytes.size > limit || response.body.size() > limit - bytes.size) {
            throw Error(Status::invalid, "the answer is too large");
        }
        response.body += view(bytes);
    });
}

std::string fault_of(const ReceivedResponse& response, std::string_view mount)
{
    if (!contains(k_statuses, response.status)) return "its status is " + std::to_string(response.status);
    if (response.kind < HSDK_RESPONSE_FRAGMENT || response.kind > HSDK_RESPONSE_DOWNLOAD) {
        return "its kind is " + std::to_string(response.kind);
    }
    if (response.kind == HSDK_RESPONSE_DOWNLOAD && !contains(k_download_types, response.content_type)) {
        return "a download of the type " + response.content_type + " is not passed on";
    }
    if (response.body.size() > body_limit(response.kind, {})) {
        return "it has " + std::to_string(response.body.size()) + " bytes: show less on a page";
    }
    for (const auto& [name, value] : response.headers) {
        if (auto fault = fault_of_header(name, value, mount); !fault.empty()) return fault;
    }
    const bool redirects = std::any_of(response.headers.begin(), response.headers.end(),
                                       [](const auto& header) { return header.first == "location"; });
    return (response.status == 303) == redirects ? std::string() : "status 303 and the header location belong together";
}

} // namespace host_sdk::hosting
