#include "plugin/domain/certificate_expiry.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::domain {
namespace {

// A deadline that is further away has nothing to do with the end of the certificate.
constexpr int k_shortly_before = 90;

std::string days_text(int days)
{
    return text(days == 1 ? "certificate-expiry.days.one" : "certificate-expiry.days.many",
                {{"count", std::to_string(days)}});
}

// Its last day, and how near that is to the deadline where it is near.
std::string last_day(Date ends_on, const Deadline& next)
{
    const int days = ends_on.days_until(next.insert_by);
    if (days < 1 || days > k_shortly_before) return ends_on.italian();
    return text("certificate-expiry.shortly-before-deadline", {{"day", ends_on.italian()},
                                                               {"days", days_text(days)},
                                                               {"deadline", next.insert_by.italian()},
                                                               {"year", std::to_string(next.expense_year)}});
}

std::string when_it_ends(int days, const std::string& day)
{
    if (days == 0) return text("certificate-expiry.ends-today", {{"day", day}});
    if (days == 1) return text("certificate-expiry.ends-tomorrow", {{"day", day}});
    return text("certificate-expiry.ends-in-days", {{"days", days_text(days)}, {"day", day}});
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
    const std::string day = last_day(ends_on, next);
    const std::string ends = when_it_ends(Date::in_rome(now_ms).days_until(ends_on), day) + " ";
    switch (certificate_stage(not_after_ms, now_ms)) {
    case CertificateStage::valid:
        return {};
    case CertificateStage::ends_in_90_days:
        return ends + text("certificate-expiry.do-in-90-days");
    case CertificateStage::ends_in_30_days:
        return ends + text("certificate-expiry.do-in-30-days");
    case CertificateStage::ends_in_7_days:
        return ends + text("certificate-expiry.do-in-7-days");
    case CertificateStage::expired:
        return text("certificate-expiry.expired", {{"day", day}});
    }
    return {};
}

} // namespace plugin::domain
