#pragma once

#include "bench.hpp"
#include "probe/page_probe.hpp"

#include <host_sdk/error.hpp>

#include <optional>
#include <string>
#include <string_view>

/// What the cases of this group share.
namespace host_sdk::validator::cases {

/// The answer, or nullopt when the plugin refuses the request with a code of its own. Any other error fails the case.
inline std::optional<hosting::ReceivedResponse> answer_or_refusal(hosting::LoadedPlugin& plugin, const User& user,
                                                                  std::string_view method, const std::string& path,
                                                                  std::string_view query = {},
                                                                  std::string_view body = {})
{
    try {
        return ask(plugin, user, method, path, query, body);
    } catch (const Error& error) {
        if (is_refusal(error)) return std::nullopt;
        Bench::fail(std::string(method) + " " + path + " failed: " + error.what());
    }
}

} // namespace host_sdk::validator::cases
