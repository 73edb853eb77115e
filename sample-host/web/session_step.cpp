#include "web/session_step.hpp"

#include <algorithm>
#include <string_view>

namespace sample_host::web {

namespace {

constexpr std::string_view k_cookie = "studio_session=";

/// The session id in the Cookie header; empty when there is none or it is not one that this host gives out.
std::string session_id_in(std::string_view cookies)
{
    while (!cookies.empty()) {
        const auto end = cookies.find(';');
        auto cookie = cookies.substr(0, end);
        cookies.remove_prefix(end == std::string_view::npos ? cookies.size() : end + 1);
        cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
        if (!cookie.starts_with(k_cookie)) continue;
        const auto id = cookie.substr(k_cookie.size());
        const bool well_formed = id.size() == 64 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
        return well_formed ? std::string(id) : std::string();
    }
    return {};
}

} // namespace

void find_session(RequestContext& context, services::Practices& practices)
{
    context.session_id = session_id_in(context.request.header("cookie"));
    if (!context.session_id.empty()) {
        context.user = practices.sessions().user_of(context.session_id);
        if (context.user) context.practice = practices.find(context.user->practice_id);
        if (context.practice == nullptr) context.user.reset();
    } else {
        context.session_id = services::SessionService::new_session_id();
    }
    context.csrf_token = services::SessionService::csrf_token(context.session_id);
}

void remember_session(Response& response, const std::string& session_id)
{
    response.headers.emplace_back("Set-Cookie",
                                  std::string(k_cookie) + session_id + "; Path=/; HttpOnly; SameSite=Lax");
}

void forget_session(Response& response)
{
    response.headers.emplace_back("Set-Cookie", std::string(k_cookie) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

} // namespace sample_host::web
