#include "plugin/pages/password_age_text.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/password_age.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::PasswordStage;

std::string days_ago_text(int days)
{
    if (days <= 0) return "oggi";
    return days == 1 ? "ieri" : number_text(days) + " giorni fa";
}

std::string password_warning(int days)
{
    const std::string since = "La Parola chiave è stata inserita qui " + days_ago_text(days);
    constexpr const char* k_what_to_do =
        " Cambiarla nell'area riservata del Sistema TS, poi scrivere qui quella nuova.";
    switch (domain::password_stage(days)) {
    case PasswordStage::fresh:
        return {};
    case PasswordStage::ends_soon:
        return since + ": il Sistema TS la fa scadere di solito dopo 60 o 90 giorni." + k_what_to_do;
    case PasswordStage::may_have_ended:
        return since + ": può scadere da un giorno all'altro, al più tardi di solito dopo 90 giorni." + k_what_to_do;
    case PasswordStage::has_ended:
        return since + ": di solito dopo 90 giorni è scaduta." + k_what_to_do;
    }
    return {};
}

std::optional<int> password_age_of(const ledger::Account& account, std::int64_t now_ms)
{
    if (account.password_set_at == 0) return std::nullopt;
    return domain::Date::in_rome(account.password_set_at).days_until(domain::Date::in_rome(now_ms));
}

} // namespace plugin::pages
