#pragma once

#include <host_sdk/abi/web.h>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sample_host::web {

/// Pipeline step 9: what a plugin answered, kept within bounds. A page is at most 4 MiB, a download 32 MiB; status,
/// kind, headers and addresses are those of a list. A plugin that leaves the bounds is stopped, or refused by check().
class PluginAnswer {
public:
    /// The answer is not one that a host passes on: the text says why, for the log.
    struct Refused : std::runtime_error {
        using std::runtime_error::runtime_error;
    };

    /// `mount` is "/plugins/<id>".
    explicit PluginAnswer(std::string mount) : m_mount(std::move(mount)) {}

    [[nodiscard]] hsdk_response_sink sink() noexcept { return {this, &receive_head, &receive_body}; }

    /// Throws Refused.
    void check() const;

    [[nodiscard]] int status() const noexcept { return m_status; }
    [[nodiscard]] int kind() const noexcept { return m_kind; }
    [[nodiscard]] const std::string& title() const noexcept { return m_title; }
    [[nodiscard]] const std::string& content_type() const noexcept { return m_content_type; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& headers() const noexcept { return m_headers; }
    [[nodiscard]] const std::string& body() const noexcept { return m_body; }

private:
    static hsdk_status receive_head(void* ctx, const hsdk_response_head* head) noexcept;
    static hsdk_status receive_body(void* ctx, hsdk_str bytes) noexcept;
    void check_header(const std::string& name, const std::string& value) const;

    std::string m_mount;
    int m_status = 0;
    int m_kind = 0;
    std::string m_title;
    std::string m_content_type;
    std::vector<std::pair<std::string, std::string>> m_headers;
    std::string m_body;
};

} // namespace sample_host::web
