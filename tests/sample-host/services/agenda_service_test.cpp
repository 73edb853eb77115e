#include "services/agenda_service.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

struct AgendaServiceTest : testing::Test, test::PracticeFixture {
    AgendaService& agenda = practice.agenda();

    AppointmentDraft appointment(std::string time, std::string day = "2026-03-10") const
    {
        return {.day = std::move(day),
                .time = std::move(time),
                .minutes = "30",
                .service = std::to_string(visit),
                .patient = std::to_string(patient)};
    }
};

TEST_F(AgendaServiceTest, ADayIsInTheOrderOfItsTimes)
{
    agenda.create(appointment("15:30"));
    agenda.create(appointment("09:05"));
    agenda.create(appointment("08:00", "2026-03-11"));
    const auto day = agenda.of_day("2026-03-10");
    ASSERT_EQ(day.size(), 2U);
    EXPECT_EQ(time_text(day[0].starts_at), "09:05");
    EXPECT_EQ(time_text(day[1].starts_at), "15:30");
    EXPECT_EQ(day[0].patient, "Rossi Anna");
    EXPECT_EQ(day[0].service, "Visita");
    EXPECT_EQ(day[0].minutes, 30);
}

TEST_F(AgendaServiceTest, SaysAllThatIsMissing)
{
    const auto errors = test::errors_of([&] { agenda.create({}); });
    EXPECT_EQ(errors.size(), 5U);
    for (const char* time : {"9:30", "24:00", "09:60", "ora", "-1:30"})
        EXPECT_TRUE(test::errors_of([&] { agenda.create(appointment(time)); }).contains("ora")) << time;
    auto long_visit = appointment("09:30");
    long_visit.minutes = "999";
    EXPECT_TRUE(test::errors_of([&] { agenda.create(long_visit); }).contains("durata"));
    EXPECT_TRUE(agenda.of_day("2026-03-10").empty());
}

TEST_F(AgendaServiceTest, KnowsTheInvoiceOfTheVisit)
{
    agenda.create(appointment("09:30"));
    EXPECT_FALSE(agenda.of_day("2026-03-10")[0].invoice_id);
    auto of_another_day = draft();
    of_another_day.issued_on = "2026-03-09";
    create(of_another_day);
    EXPECT_FALSE(agenda.of_day("2026-03-10")[0].invoice_id);
    auto invoice = draft();
    invoice.issued_on = "2026-03-10";
    const auto unpaid = create(invoice).id;
    EXPECT_EQ(agenda.of_day("2026-03-10")[0].invoice_id, unpaid);
    EXPECT_FALSE(agenda.of_day("2026-03-10")[0].is_paid);
    invoices.register_payment(unpaid, "carta", "2026-03-10");
    EXPECT_TRUE(agenda.of_day("2026-03-10")[0].is_paid);
}

TEST_F(AgendaServiceTest, WhatIsTakenAwayIsGone)
{
    const auto id = agenda.create(appointment("09:30"));
    agenda.remove(id);
    EXPECT_TRUE(agenda.of_day("2026-03-10").empty());
    EXPECT_THROW(agenda.remove(id), NotFound);
}

} // namespace
} // namespace sample_host::services
