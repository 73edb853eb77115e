#include "web/error_step.hpp"

#include "services/field_error.hpp"

#include <exception>

namespace sample_host::web {

Response call_handler(RequestContext& context, const Route& route, const ErrorPages& pages, const AccessLog& log)
{
    try {
        return route.handler(context);
    } catch (const services::NotFound&) {
        return pages.error(context, 404, "Pagina non trovata",
                           "Quello che si cercava non esiste o non esiste più. Tornare all'elenco e riprovare.");
    } catch (const services::ValidationFailed& failure) {
        std::string text;
        for (const auto& error : failure.errors())
            text += (text.empty() ? "" : " ") + error.message;
        return pages.error(context, 409, "Operazione non eseguita", text);
    } catch (const std::exception& failure) {
        log({.request_id = context.request.id,
             .method = context.request.method,
             .route = route.path,
             .status = 500,
             .duration_us = 0,
             .failure = failure.what()});
        return pages.error(context, 500, "Qualcosa non ha funzionato",
                           "L'operazione non è stata completata e nessun dato è stato modificato. Riprovare; se "
                           "succede ancora, comunicare all'assistenza il codice " +
                               context.request.id + ".");
    }
}

} // namespace sample_host::web
