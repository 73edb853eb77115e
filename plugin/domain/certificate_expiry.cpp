#include "plugin/domain/certificate_expiry.hpp"

namespace plugin::domain {
namespace {

// A deadline that is further away has nothing to do with the end of the certificate.
constexpr int k_shortly_before = 90;

std::string days_text(int days)
{
    return days == 1 ? "1 giorno" : std::to_string(days) + " giorni";
}

std::string beside_deadline(Date ends_on, const Deadline& next)
{
    const int days = ends_on.days_until(next.insert_by);
    if (days < 1 || days > k_shortly_before) return {};
    return ", " + days_text(days) + " prima del termine del " + next.insert_by.italian() + " per le spese del " +
           std::to_string(next.expense_year);
}

std::string when_it_ends(int days)
{
    if (days == 0) return "scade oggi, ";
    return days == 1 ? "scade domani, " : "scade tra " + days_text(days) + ", ";
}

} // namespace

CertificateStage certificate_stage(std::int64_t not_after_ms, std::int64_t now_ms)
{
    if (now_ms > not_after_ms) return CertificateStage::expired;
    const int days = Date::in_rome(now_ms).days_until(Date::in_rome(not_after_ms));
    if (days <= 7) return CertificateStage::ends_in_7_days;
    if (days <= 30) return CertificateStage::ends_in_30_days;
    return days <= 90 ? CertificateStage::ends_in_90_days : CertificateStage::valid;
}

std::string certificate_text(std::int64_t not_after_ms, std::int64_t now_ms, const Deadline& next)
{
    const Date ends_on = Date::in_rome(not_after_ms);
    const std::string on = ends_on.italian() + beside_deadline(ends_on, next) + ".";
    const std::string ends =
        "Il certificato SanitelCF " + when_it_ends(Date::in_rome(now_ms).days_until(ends_on)) + "il " + on;
    switch (certificate_stage(not_after_ms, now_ms)) {
    case CertificateStage::valid:
        return {};
    case CertificateStage::ends_in_90_days:
        return ends + " Quando il Sistema TS pubblica quello nuovo, installarlo in Impostazioni.";
    case CertificateStage::ends_in_30_days:
        return ends + " Controllare sul sito del Sistema TS se c'è quello nuovo e installarlo in Impostazioni.";
    case CertificateStage::ends_in_7_days:
        return ends + " Installare subito quello nuovo in Impostazioni: dopo la scadenza i documenti partono solo con "
                      "una conferma del titolare.";
    case CertificateStage::expired:
        return "Il certificato SanitelCF è scaduto il " + on;
    }
    return {};
}

} // namespace plugin::domain
