#include "web/permission_step.hpp"

#include "services/permissions.hpp"

namespace sample_host::web {

bool is_permitted(const RequestContext& context, const std::string& permission)
{
    return permission.empty() || (context.user && services::has_permission(*context.user, permission));
}

Response refuse_without_permission(const RequestContext& context, const std::string& permission_title,
                                   const ErrorPages& pages)
{
    return pages.error(context, 403, "Accesso non consentito",
                       "Per aprire questa pagina serve il permesso «" + permission_title +
                           "». Può assegnarlo il titolare dello studio, in Impostazioni > Utenti.");
}

} // namespace sample_host::web
