#include "web/csrf_step.hpp"

#include "services/crypto.hpp"

#include <string>

namespace sample_host::web {

bool comes_from_own_page(const RequestContext& context)
{
    const auto& request = context.request;
    const auto site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin") return false;
    const auto own = "http://" + std::string(request.header("host"));
    const auto origin = request.header("origin");
    if (!origin.empty() && origin != own) return false;
    const auto referer = request.header("referer");
    if (!referer.empty() && !referer.starts_with(own + '/')) return false;
    return services::equal_in_constant_time(request.form.value("_csrf"), context.csrf_token);
}

} // namespace sample_host::web
