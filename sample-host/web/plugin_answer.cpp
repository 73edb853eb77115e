#include "web/plugin_answer.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace sample_host::web {

namespace {

constexpr std::size_t k_page_limit = std::size_t{4} * 1024 * 1024;
constexpr std::size_t k_download_limit = std::size_t{32} * 1024 * 1024;
constexpr std::uint32_t k_header_limit = 8;
constexpr std::array k_statuses{200, 303, 400, 404, 409, 422, 500};
constexpr std::array<std::string_view, 4> k_download_types{"application/pdf", "text/csv", "application/zip",
                                                           "text/plain"};

bool is_plain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

hsdk_status PluginAnswer::receive_head(void* ctx, const hsdk_response_head* head) noexcept
{
    return host_sdk::guard(nullptr, [&] {
        auto& answer = *static_cast<PluginAnswer*>(ctx);
        if (head->header_count > k_header_limit) throw host_sdk::Error(host_sdk::Status::invalid, "too many headers");
        answer.m_status = head->status;
        answer.m_kind = head->kind;
        answer.m_title = host_sdk::copy(head->title);
        answer.m_content_type = host_sdk::copy(head->content_type);
        for (std::uint32_t i = 0; i < head->header_count; ++i) {
            answer.m_headers.emplace_back(host_sdk::copy(head->headers[i]->name),
                                          host_sdk::copy(head->headers[i]->value));
        }
    });
}

hsdk_status PluginAnswer::receive_body(void* ctx, hsdk_str bytes) noexcept
{
    return host_sdk::guard(nullptr, [&] {
        auto& answer = *static_cast<PluginAnswer*>(ctx);
        const std::size_t limit = answer.m_kind == HSDK_RESPONSE_DOWNLOAD ? k_download_limit : k_page_limit;
        if (bytes.size > limit - answer.m_body.size()) {
            throw host_sdk::Error(host_sdk::Status::invalid, "the answer is too large");
        }
        answer.m_body += host_sdk::view(bytes);
    });
}

void PluginAnswer::check_header(const std::string& name, const std::string& value) const
{
    if (!is_plain(value)) throw Refused("the header " + name + " holds characters that a header cannot");
    if (name == "location") {
        const bool below = value == m_mount || value.starts_with(m_mount + "/") || value.starts_with(m_mount + "?");
        if (!below || value.find("/..") != std::string::npos || value.find('\\') != std::string::npos) {
            throw Refused("it redirects to an address that is not below its own");
        }
    } else if (name == "refresh" || name == "retry-after") {
        if (!is_number(value)) throw Refused("the header " + name + " is not a number of seconds");
    } else if (name != "content-disposition") {
        throw Refused("it sets the header " + name + ", which is the host's");
    }
}

void PluginAnswer::check() const
{
    if (std::find(k_statuses.begin(), k_statuses.end(), m_status) == k_statuses.end()) {
        throw Refused("its status is " + std::to_string(m_status));
    }
    if (m_kind < HSDK_RESPONSE_FRAGMENT || m_kind > HSDK_RESPONSE_DOWNLOAD) {
        throw Refused("its kind is " + std::to_string(m_kind));
    }
    if (m_kind == HSDK_RESPONSE_DOWNLOAD &&
        std::find(k_download_types.begin(), k_download_types.end(), m_content_type) == k_download_types.end()) {
        throw Refused("a download of the type " + m_content_type + " is not passed on");
    }
    for (const auto& [name, value] : m_headers) {
        check_header(name, value);
    }
    const bool redirects =
        std::any_of(m_headers.begin(), m_headers.end(), [](const auto& h) { return h.first == "location"; });
    if ((m_status == 303) != redirects) throw Refused("status 303 and the header location belong together");
}

} // namespace sample_host::web
