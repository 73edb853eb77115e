#include "web/permission_step.hpp"

#include "services/permissions.hpp"

namespace sample_host::web {

bool is_permitted(const RequestContext& context, const std::string& permission)
{
    return permission.empty() || (context.user && services::has_permission(*context.user, permission));
}

Response refuse_without_permission(const RequestContext& context, const std::string& permission,
                                   const ErrorPages& pages)
{
    const auto title = services::permission_title(permission);
    const bool owner_only = permission == services::permission::practice_administer;
    return pages.error(context, 403, "Accesso non consentito",
                       "Per aprire questa pagina serve il permesso «" + title + "»" +
                           (owner_only ? ", che ha soltanto il titolare dello studio."
                                       : ". Può assegnarlo il titolare dello studio, in Impostazioni > Utenti."));
}

} // namespace sample_host::web
