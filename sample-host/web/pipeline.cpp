#include "web/pipeline.hpp"

#include "services/crypto.hpp"
#include "web/bounds_step.hpp"
#include "web/csrf_step.hpp"
#include "web/error_step.hpp"
#include "web/form_decoder.hpp"
#include "web/permission_step.hpp"
#include "web/security_headers.hpp"
#include "web/session_step.hpp"
#include "web/wipe.hpp"

#include <chrono>

namespace sample_host::web {

namespace {

std::int64_t steady_us()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

Response Pipeline::handle(Request request) const
{
    const auto started = steady_us();
    RequestContext context;
    context.request = std::move(request);
    context.request.id = services::random_hex(6);
    std::string route = "-";
    auto response = run(context, route);
    wipe(context.request.body);
    return finish(std::move(response), context, route, started);
}

Response Pipeline::run(RequestContext& context, std::string& route_path) const
{
    try {
        check_bounds_and_decode(context.request);
    } catch (const BadRequest&) {
        return m_pages.error(context, 400, "Richiesta non valida",
                             "La richiesta non si può leggere. Tornare indietro e riprovare.");
    }
    find_session(context, m_practices);

    auto match = m_router.find(context.request.method, context.request.path);
    if (match.route == nullptr && match.allowed.empty())
        return m_pages.error(context, 404, "Pagina non trovata",
                             "Questo indirizzo non esiste. Usare il menù per continuare.");
    if (match.route == nullptr) {
        auto response =
            m_pages.error(context, 405, "Richiesta non valida", "Questa pagina non si può usare in questo modo.");
        response.headers.emplace_back("Allow", joined(match.allowed));
        return response;
    }
    const Route& route = *match.route;
    route_path = route.path;
    context.parameters = std::move(match.parameters);

    if (route.access == Access::users && !context.user) return see_other("/accedi");
    if (!context.request.is_safe() && !comes_from_own_page(context))
        return m_pages.error(context, 403, "Richiesta rifiutata",
                             "La richiesta non proviene da una pagina di questa sessione. Ricaricare la pagina e "
                             "riprovare.");
    if (!is_permitted(context, route.permission)) return refuse_without_permission(context, route.permission, m_pages);
    return call_handler(context, route, m_pages, m_log);
}

Response Pipeline::refuse_large_body(Request request) const
{
    const auto started = steady_us();
    RequestContext context;
    context.request = std::move(request);
    context.request.id = services::random_hex(6);
    return finish(m_pages.error(context, 413, "Richiesta troppo grande",
                                "I dati inviati sono troppi per questa pagina. Ridurli e riprovare."),
                  context, "-", started);
}

std::size_t Pipeline::body_limit(const std::string& method, const std::string& target) const
{
    return m_router.body_limit(method, std::string_view(target).substr(0, target.find('?')));
}

Response Pipeline::finish(Response response, const RequestContext& context, const std::string& route,
                          std::int64_t started_us) const
{
    add_security_headers(response);
    m_log({.request_id = context.request.id,
           .method = context.request.method,
           .route = route,
           .status = response.status,
           .duration_us = steady_us() - started_us,
           .failure = {}});
    return response;
}

} // namespace sample_host::web
