#include <host_sdk/error.hpp>

#include <gtest/gtest.h>

#include <string>

using host_sdk::Error;
using host_sdk::Status;

TEST(Guard, AnswersOkWhenNothingIsThrown)
{
    EXPECT_EQ(host_sdk::guard(nullptr, [] {}), HSDK_OK);
}

TEST(Guard, TurnsAnErrorIntoItsCodeAndText)
{
    hsdk_error error = host_sdk::make_error_buffer();
    const auto status = host_sdk::guard(&error, [] { throw Error(Status::conflict, "somebody was faster"); });
    EXPECT_EQ(status, HSDK_E_CONFLICT);
    EXPECT_EQ(error.status, HSDK_E_CONFLICT);
    EXPECT_STREQ(error.message, "somebody was faster");
}

TEST(Guard, TurnsAnyOtherExceptionIntoAnInternalError)
{
    hsdk_error error = host_sdk::make_error_buffer();
    EXPECT_EQ(host_sdk::guard(&error, [] { throw 42; }), HSDK_E_INTERNAL);
    EXPECT_STREQ(error.message, "an exception of unknown type");
}

TEST(Guard, WorksWithoutABufferForTheText)
{
    EXPECT_EQ(host_sdk::guard(nullptr, [] { throw Error(Status::io, "disk"); }), HSDK_E_IO);
}

TEST(Report, CutsALongTextWithoutBreakingACharacter)
{
    hsdk_error error = host_sdk::make_error_buffer();
    std::string text(494, 'a');
    text += "è and more";
    host_sdk::report(&error, Status::invalid, text.c_str());
    EXPECT_EQ(std::string(error.message), std::string(494, 'a'));
}

TEST(ThrowOnFailure, CarriesTheTextOfTheOtherSide)
{
    hsdk_error error = host_sdk::make_error_buffer();
    host_sdk::report(&error, Status::denied, "the scope is not granted");
    try {
        host_sdk::throw_on_failure(HSDK_E_DENIED, error);
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::denied);
        EXPECT_STREQ(e.what(), "the scope is not granted");
    }
}

TEST(ThrowOnFailure, TreatsAnUnknownCodeAsInternal)
{
    try {
        host_sdk::throw_on_failure(1234, host_sdk::make_error_buffer());
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::internal);
    }
}
