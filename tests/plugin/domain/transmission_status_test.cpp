#include "plugin/domain/transmission_status.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;
using support::italian;

TEST(TransmissionStatus, HasTheWordsThatTheDoctorReads)
{
    EXPECT_EQ(italian(text_of(TransmissionStatus::to_send)), "da inviare");
    EXPECT_EQ(italian(text_of(TransmissionStatus::to_correct)), "da correggere");
    EXPECT_EQ(italian(text_of(TransmissionStatus::excluded)), "non si invia");
    EXPECT_EQ(italian(text_of(TransmissionStatus::sending)), "in invio");
    EXPECT_EQ(italian(text_of(TransmissionStatus::to_verify)), "esito da verificare");
    EXPECT_EQ(italian(text_of(TransmissionStatus::taken_in_charge)), "preso in carico");
    EXPECT_EQ(italian(text_of(TransmissionStatus::accepted)), "accolto");
    EXPECT_EQ(italian(text_of(TransmissionStatus::accepted_with_warnings)), "accolto con anomalie");
    EXPECT_EQ(italian(text_of(TransmissionStatus::rejected)), "scartato");
}

TEST(TransmissionStatus, SurvivesStorage)
{
    for (const TransmissionStatus status : k_transmission_statuses) {
        EXPECT_EQ(transmission_status_from_code(storage_code(status)), status);
    }
    EXPECT_EQ(transmission_status_from_code("unknown"), std::nullopt);
}

TEST(TransmissionStatus, OnlyTheAcceptedAreAcquired)
{
    EXPECT_TRUE(is_acquired(TransmissionStatus::accepted));
    EXPECT_TRUE(is_acquired(TransmissionStatus::accepted_with_warnings));
    EXPECT_FALSE(is_acquired(TransmissionStatus::taken_in_charge));
    EXPECT_FALSE(is_acquired(TransmissionStatus::to_verify));
    EXPECT_FALSE(is_acquired(TransmissionStatus::excluded));
}

TEST(TransmissionStatus, AClaimWithoutAnswerIsUnanswered)
{
    EXPECT_TRUE(is_unanswered(TransmissionStatus::sending));
    EXPECT_TRUE(is_unanswered(TransmissionStatus::to_verify));
    EXPECT_FALSE(is_unanswered(TransmissionStatus::to_send));
    EXPECT_FALSE(is_unanswered(TransmissionStatus::accepted));
}
