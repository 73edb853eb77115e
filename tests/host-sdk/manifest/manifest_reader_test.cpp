#include "manifest_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A manifest as a whole: its text, its keys, its problems. Each key by itself: manifest_fields_test.cpp.

using host_sdk::manifest::Form;
using host_sdk::manifest::read_manifest;
using manifest_test::problems_with;
using manifest_test::replaced;
using manifest_test::sentences;
using manifest_test::valid_manifest;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

namespace {

std::vector<std::string> problems_of_source(std::string_view json)
{
    return sentences(read_manifest(json, Form::source).problems);
}

} // namespace

TEST(ManifestReader, AValidManifestHasNoProblems)
{
    EXPECT_THAT(problems_of_source(valid_manifest()), IsEmpty());
}

TEST(ManifestReader, EveryRequiredKeyIsMissed)
{
    EXPECT_THAT(problems_of_source("{}"),
                ElementsAre(HasSubstr(" manifest: "), HasSubstr(" id: "), HasSubstr(" version: "), HasSubstr(" name: "),
                            HasSubstr(" summary: "), HasSubstr(" vendor: "), HasSubstr(" sdk: "),
                            HasSubstr(" library: "), HasSubstr(" default_locale: "), HasSubstr(" locales: "),
                            HasSubstr(" scopes: ")));
}

TEST(ManifestReader, TheSmallestManifestIsEnough)
{
    EXPECT_THAT(
        problems_of_source(R"({ "manifest": "1", "id": "it.example", "version": "1.0.0", "name": "A", "summary": "B",
        "vendor": { "name": "C", "contact": "mailto:a@example.it" }, "sdk": { "min": "1.0", "below": "2.0" },
        "library": { "file": "a.so" }, "default_locale": "it", "locales": ["it"], "scopes": [] })"),
        IsEmpty());
}

TEST(ManifestReader, ARootThatIsAListIsRefused)
{
    EXPECT_THAT(problems_of_source(R"(["manifest"])"), ElementsAre("manifest.json: expected one object"));
}

TEST(ManifestReader, AFaultOfTheTextIsSaidWithItsPlace)
{
    EXPECT_THAT(problems_of_source("{ \"manifest\": }"),
                ElementsAre("manifest.json: manifest: expected a text, a list or an object (line 1, column 15)"));
}

TEST(ManifestReader, ADeepTextIsRefusedWithoutACrash)
{
    EXPECT_THAT(problems_of_source("{\"x-deep\": " + std::string(100'000, '[')),
                ElementsAre(HasSubstr("expected at most 65536 bytes")));
    EXPECT_THAT(problems_of_source("{\"x-deep\": " + std::string(30'000, '[') + std::string(30'000, ']') + "}"),
                ElementsAre(HasSubstr("expected at most 8 levels of nesting")));
}

TEST(ManifestReader, ADuplicateKeyIsRefused)
{
    EXPECT_THAT(problems_with(R"("manifest": "1",)", R"("manifest": "1", "manifest": "1",)"),
                ElementsAre(HasSubstr("manifest: expected each key only once")));
}

TEST(ManifestReader, AnUnknownKeyIsRefused)
{
    EXPECT_THAT(problems_with(R"("name": "%name%")", R"("name": "%name%", "nmae": "x")"),
                ElementsAre(StartsWith("manifest.json: nmae: expected only the keys manifest, id, version, name,")));
}

TEST(ManifestReader, AnUnknownKeyInsideAnEntryIsRefused)
{
    EXPECT_THAT(problems_with(R"("path": "/",)", R"("path": "/", "method": "GET",)"),
                ElementsAre(StartsWith("manifest.json: routes[0].method: expected only the keys path, methods,")));
}

TEST(ManifestReader, AKeyThatBeginsWithXIsTheAuthorsOwn)
{
    EXPECT_THAT(problems_with(R"("path": "/",)", R"("path": "/", "x-why": ["anything"],)"), IsEmpty());
}

TEST(ManifestReader, ADottedKeyIsNotAPath)
{
    EXPECT_THAT(
        problems_with(R"("library": { "file": "invoice-sender.so" })", R"("library.file": "invoice-sender.so")"),
        ElementsAre(StartsWith("manifest.json: library: expected an object"),
                    StartsWith("manifest.json: library.file: expected only the keys")));
}

TEST(ManifestReader, ANumberWithoutQuotesIsRefused)
{
    EXPECT_THAT(problems_with(R"("every_s": "60")", R"("every_s": 60)"),
                ElementsAre(HasSubstr("jobs[0].every_s: expected a text in double quotes")));
}

TEST(ManifestReader, AnEntryIsAnObject)
{
    EXPECT_THAT(problems_with(R"({ "path": "/", "methods": ["GET"], "permission": "view" })", R"("/")"),
                Contains("manifest.json: routes[0]: expected an object"));
}

TEST(ManifestReader, AHostileValueIsCutInTheMessage)
{
    const auto problems = problems_with("1.2.3-rc.1", std::string(5000, '<'));
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_LT(problems[0].size(), 200U);
}

TEST(ManifestReader, TenFaultsAreTenProblems)
{
    std::string json = valid_manifest();
    json = replaced(json, R"("manifest": "1")", R"("manifest": "7")");
    json = replaced(json, "it.example.invoice-sender", "Example");
    json = replaced(json, "1.2.3-rc.1", "one");
    json = replaced(json, "https://example.it/assistenza", "nobody");
    json = replaced(json, "\"invoice-sender.so\"", "\"../invoice-sender.so\"");
    json = replaced(json, "\"secretary\"", "\"janitor\"");
    json = replaced(json, R"("permission": "configure")", R"("permission": "nothing")");
    json = replaced(json, R"("GET", "POST")", R"("DELETE")");
    json = replaced(json, R"("every_s": "60")", R"("every_s": 60)");
    json = replaced(json, "\"x-note\"", "\"note\"");
    EXPECT_THAT(problems_of_source(json),
                testing::UnorderedElementsAre(HasSubstr(" manifest: "), HasSubstr(" id: "), HasSubstr(" version: "),
                                              HasSubstr(" vendor.contact: "), HasSubstr(" library.file: "),
                                              HasSubstr(" user_permissions[0].default_roles: "),
                                              HasSubstr(" routes[1].permission: "), HasSubstr(" routes[1].methods: "),
                                              HasSubstr(" jobs[0].every_s: "), HasSubstr(" note: ")));
}

TEST(ManifestReader, AFaultyManifestIsNotReturned)
{
    EXPECT_FALSE(read_manifest(replaced(valid_manifest(), "1.2.3-rc.1", "one"), Form::source).ok());
}

TEST(ManifestReader, AManifestCutAnywhereIsRefused)
{
    const std::string whole = valid_manifest();
    for (std::size_t length = 0; length < whole.size(); ++length)
        ASSERT_FALSE(read_manifest(whole.substr(0, length), Form::source).ok()) << length;
}
