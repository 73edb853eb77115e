#include "plugin/domain/certificate_expiry.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr std::int64_t k_day = 86'400'000;
// The certificate in circulation: 23/01/2027, 15:27:17 UTC (PROTOCOL 4.3).
constexpr std::int64_t k_end = 1'800'718'037'000;

Date date(int year, unsigned month, unsigned day)
{
    return Date::of(year, month, day).value();
}

CertificateStage days_before(int days)
{
    return certificate_stage(k_end, k_end - days * k_day);
}

std::string text_at(std::int64_t now_ms)
{
    return support::italian(certificate_text(k_end, now_ms, next_deadline(Date::in_rome(now_ms), false, {})));
}

} // namespace

TEST(CertificateExpiry, IsNearAtNinetyThirtyAndSevenDays)
{
    ASSERT_EQ(Date::in_rome(k_end), date(2027, 1, 23));
    EXPECT_EQ(days_before(91), CertificateStage::valid);
    EXPECT_EQ(days_before(90), CertificateStage::ends_in_90_days);
    EXPECT_EQ(days_before(31), CertificateStage::ends_in_90_days);
    EXPECT_EQ(days_before(30), CertificateStage::ends_in_30_days);
    EXPECT_EQ(days_before(8), CertificateStage::ends_in_30_days);
    EXPECT_EQ(days_before(7), CertificateStage::ends_in_7_days);
    EXPECT_EQ(days_before(0), CertificateStage::ends_in_7_days);
}

TEST(CertificateExpiry, EndsWithItsLastInstant)
{
    EXPECT_EQ(certificate_stage(k_end, k_end), CertificateStage::ends_in_7_days);
    EXPECT_EQ(certificate_stage(k_end, k_end + 1), CertificateStage::expired);
}

TEST(CertificateExpiry, CountsTheDaysOfTheCalendarInItaly)
{
    const std::int64_t late_evening = k_end - 7 * k_day + 7 * 3'600'000; // 16/01/2027, 23:27 in Italy
    EXPECT_EQ(certificate_stage(k_end, late_evening), CertificateStage::ends_in_7_days);
    EXPECT_EQ(certificate_stage(k_end, late_evening - k_day), CertificateStage::ends_in_30_days);
}

TEST(CertificateExpiry, SaysMoreUrgentlyWhatToDo)
{
    EXPECT_EQ(text_at(k_end - 91 * k_day), "");
    EXPECT_THAT(text_at(k_end - 60 * k_day), HasSubstr("scade tra 60 giorni, il 23/01/2027"));
    EXPECT_THAT(text_at(k_end - 60 * k_day), HasSubstr("Quando il Sistema TS pubblica"));
    EXPECT_THAT(text_at(k_end - 20 * k_day), HasSubstr("Controllare sul sito"));
    EXPECT_THAT(text_at(k_end - 2 * k_day), HasSubstr("Installare subito"));
    EXPECT_THAT(text_at(k_end - 1 * k_day), HasSubstr("scade domani"));
    EXPECT_THAT(text_at(k_end), HasSubstr("scade oggi"));
    EXPECT_THAT(text_at(k_end + 1), HasSubstr("è scaduto il 23/01/2027"));
}

TEST(CertificateExpiry, SaysThatItComesBeforeTheDeadline)
{
    EXPECT_THAT(text_at(k_end - 60 * k_day),
                HasSubstr("9 giorni prima del termine del 01/02/2027 per le spese del 2026"));
    EXPECT_THAT(text_at(k_end + 5 * k_day), HasSubstr("9 giorni prima del termine del 01/02/2027"));
    EXPECT_THAT(text_at(k_end + 30 * k_day), Not(HasSubstr("termine"))) << "that deadline has passed";
    const Deadline extended{2026, false, date(2027, 1, 20), date(2027, 1, 27), "x"};
    EXPECT_THAT(support::italian(certificate_text(k_end, k_end - 60 * k_day, extended)), Not(HasSubstr("termine")));
}
