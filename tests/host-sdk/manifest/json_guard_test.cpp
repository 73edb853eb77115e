#include <host_sdk/manifest/json_guard.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using host_sdk::manifest::guard_json;
using host_sdk::manifest::JsonLimits;
using testing::ElementsAre;
using testing::Field;
using testing::SizeIs;

namespace {

std::vector<std::string> faults(std::string_view text, const JsonLimits& limits = {})
{
    std::vector<std::string> result;
    for (const auto& fault : guard_json(text, limits).faults)
        result.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + fault.key_path + " " +
                         fault.expectation);
    return result;
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

TEST(JsonGuard, AcceptsTextsListsAndObjects)
{
    EXPECT_THAT(faults(R"( { "a" : "x", "b": [ "y", { } , [ ] ], "c": "\u00e8 \ud83d\ude00 \" \\ \/ è" } )"),
                ElementsAre());
}

TEST(JsonGuard, AcceptsTheLargestSize)
{
    EXPECT_TRUE(guard_json("\"" + std::string(64 * 1024 - 2, 'a') + "\"").ok());
}

TEST(JsonGuard, RefusesOneByteTooMany)
{
    EXPECT_THAT(faults("\"" + std::string(64 * 1024 - 1, 'a') + "\""),
                ElementsAre("1:1  at most 65536 bytes, found 65537"));
}

TEST(JsonGuard, AcceptsEightLevels)
{
    EXPECT_TRUE(guard_json(nested(8)).ok());
}

TEST(JsonGuard, RefusesNineLevels)
{
    EXPECT_THAT(faults(nested(9)), ElementsAre("1:9 [0][0][0][0][0][0][0][0] at most 8 levels of nesting"));
}

TEST(JsonGuard, DeepTextIsNotParsable)
{
    EXPECT_FALSE(guard_json(nested(9)).parsable);
}

TEST(JsonGuard, SurvivesAHundredThousandLevels)
{
    EXPECT_THAT(faults(nested(100'000), JsonLimits{.bytes = 1'000'000}), SizeIs(1));
}

TEST(JsonGuard, SurvivesAHundredThousandObjectsLeftOpen)
{
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += R"({"a":)";
    EXPECT_THAT(faults(text, JsonLimits{.bytes = 1'000'000}), SizeIs(2));
}

TEST(JsonGuard, RefusesADuplicateKey)
{
    EXPECT_THAT(faults("{\"a\": {\"b\": \"1\",\n  \"b\": \"2\"}}"),
                ElementsAre("2:3 a.b each key only once in an object"));
}

TEST(JsonGuard, SeesADuplicateKeyBehindAnEscape)
{
    EXPECT_THAT(faults(R"({"ab": "1", "\u0061b": "2"})"), ElementsAre("1:13 ab each key only once in an object"));
}

TEST(JsonGuard, AllowsTheSameKeyInTwoObjects)
{
    EXPECT_TRUE(guard_json(R"([{"a": "1"}, {"a": "2"}])").ok());
}

TEST(JsonGuard, RefusesAnEmptyKey)
{
    EXPECT_THAT(faults(R"({"": "1"})"), ElementsAre("1:2  a key that is not empty"));
}

TEST(JsonGuard, RefusesARawControlCharacter)
{
    EXPECT_THAT(faults("{\"a\": \"x\ty\"}"), ElementsAre("1:9 a no control characters"));
}

TEST(JsonGuard, RefusesAnEscapedControlCharacter)
{
    EXPECT_THAT(faults(R"(["x\ny", "\u0000"])"),
                ElementsAre("1:4 [0] no control characters", "1:11 [1] no control characters"));
}

TEST(JsonGuard, RefusesAControlCharacterOutsideOfTexts)
{
    EXPECT_THAT(faults("[\x01]"), ElementsAre("1:2 [0] a text, a list or an object"));
}

TEST(JsonGuard, RefusesInvalidUtf8)
{
    EXPECT_THAT(faults("[\"\xC3(\"]"), ElementsAre("1:3 [0] valid UTF-8"));
}

TEST(JsonGuard, RefusesOverlongUtf8)
{
    for (const char* text : {"[\"\xC0\xAF\"]", "[\"\xE0\x80\xAF\"]", "[\"\xF0\x80\x80\xAF\"]"})
        EXPECT_FALSE(guard_json(text).ok()) << text;
}

TEST(JsonGuard, RefusesASurrogateInUtf8)
{
    EXPECT_FALSE(guard_json("[\"\xED\xA0\x80\"]").ok());
}

TEST(JsonGuard, RefusesWhatIsAboveUnicode)
{
    EXPECT_FALSE(guard_json("[\"\xF4\x90\x80\x80\"]").ok());
}

TEST(JsonGuard, RefusesAHalfSurrogate)
{
    EXPECT_THAT(faults(R"(["\ud83d"])"), ElementsAre("1:3 [0] \\u with four hexadecimal digits that name a character"));
}

TEST(JsonGuard, RefusesANumberWithoutQuotes)
{
    EXPECT_THAT(faults(R"({"jobs": [{"every_s": 60}]})"),
                ElementsAre("1:23 jobs[0].every_s a text in double quotes, found the bare value 60"));
}

TEST(JsonGuard, RefusesTrueAndNull)
{
    EXPECT_THAT(faults("[true, null]"), SizeIs(2));
}

TEST(JsonGuard, RefusesATrailingComma)
{
    EXPECT_THAT(faults(R"({"a": "1",})"), ElementsAre("1:11  a key in double quotes"));
}

TEST(JsonGuard, RefusesAMissingComma)
{
    EXPECT_THAT(faults(R"(["a" "b"])"), ElementsAre("1:6 [0] ',' or ']'"));
}

TEST(JsonGuard, RefusesAMissingColon)
{
    EXPECT_THAT(faults(R"({"a" "b"})"), ElementsAre("1:6 a ':' after the key"));
}

TEST(JsonGuard, RefusesAnUnknownEscape)
{
    EXPECT_FALSE(guard_json(R"(["\x41"])").parsable);
}

TEST(JsonGuard, RefusesATextLeftOpen)
{
    EXPECT_THAT(faults(R"(["a)"), ElementsAre("1:4 [0] a closing double quote"));
}

TEST(JsonGuard, RefusesABracketLeftOpen)
{
    EXPECT_THAT(faults(R"({"a": "b")"), ElementsAre("1:10 a ',' or '}'"));
}

TEST(JsonGuard, RefusesAnEmptyText)
{
    EXPECT_THAT(faults(""), ElementsAre("1:1  a text, a list or an object"));
}

TEST(JsonGuard, RefusesWhatFollowsTheEnd)
{
    EXPECT_THAT(faults("{} {}"), ElementsAre("1:4  nothing after the last closing bracket"));
}

TEST(JsonGuard, CountsColumnsInCharacters)
{
    EXPECT_THAT(faults("[\"è\", 1]"), ElementsAre("1:7 [1] a text in double quotes, found the bare value 1"));
}

TEST(JsonGuard, ListsFaultsOfDifferentKinds)
{
    EXPECT_THAT(faults("{\"a\": 1, \"a\": \"\x07\", \"b\": \"\xFF\"}"), SizeIs(4));
}

TEST(JsonGuard, StopsAtAHundredFaults)
{
    EXPECT_THAT(faults("\"" + std::string(5000, '\x01') + "\""), SizeIs(100));
}
