#include "plugin/pages/password_age_text.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/password_age.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::PasswordStage;
using domain::text;

std::string days_ago_text(int days)
{
    if (days <= 0) return text("password-age.today");
    return days == 1 ? text("password-age.yesterday") : text("password-age.days-ago", {{"count", number_text(days)}});
}

std::string password_warning(int days)
{
    const auto warning = [days](std::string_view name) {
        return text(name, {{"when", days_ago_text(days)}}) + " " + text("password-age.what-to-do");
    };
    switch (domain::password_stage(days)) {
    case PasswordStage::fresh:
        return {};
    case PasswordStage::ends_soon:
        return warning("password-age.ends-soon");
    case PasswordStage::may_have_ended:
        return warning("password-age.may-have-ended");
    case PasswordStage::has_ended:
        return warning("password-age.has-ended");
    }
    return {};
}

std::optional<int> password_age_of(const ledger::Account& account, std::int64_t now_ms)
{
    if (account.password_set_at == 0) return std::nullopt;
    return domain::Date::in_rome(account.password_set_at).days_until(domain::Date::in_rome(now_ms));
}

} // namespace plugin::pages
