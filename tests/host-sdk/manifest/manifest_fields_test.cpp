#include "manifest_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

// What each key of a manifest may hold, one by one. What they say about each other: manifest_agreement_test.cpp.

using host_sdk::manifest::Form;
using host_sdk::manifest::Manifest;
using host_sdk::manifest::read_manifest;
using host_sdk::manifest::SdkVersion;
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

Manifest valid()
{
    return read_manifest(valid_manifest(), Form::source).manifest.value();
}

std::vector<std::string> source_problems(std::string_view json)
{
    return sentences(read_manifest(json, Form::source).problems);
}

std::vector<std::string> package_problems(std::string_view json)
{
    return sentences(read_manifest(json, Form::package).problems);
}

const std::string k_digest(64, 'a');

} // namespace

TEST(ManifestFields, IdentityIsRead)
{
    const Manifest manifest = valid();
    EXPECT_EQ(manifest.id, "it.example.invoice-sender");
    EXPECT_EQ(manifest.version_text, "1.2.3-rc.1");
    EXPECT_EQ(manifest.version, host_sdk::manifest::SemanticVersion::parse("1.2.3-rc.1"));
    EXPECT_EQ(manifest.name, "%name%");
    EXPECT_EQ(manifest.summary, "%summary%");
    EXPECT_EQ(manifest.vendor.name, "Example S.r.l.");
    EXPECT_EQ(manifest.vendor.contact, "https://example.it/assistenza");
}

TEST(ManifestFields, SdkRangeIsRead)
{
    const auto range = valid().sdk;
    EXPECT_TRUE(range.contains(SdkVersion{1, 0}));
    EXPECT_TRUE(range.contains(SdkVersion{1, 99}));
    EXPECT_FALSE(range.contains(SdkVersion{2, 0}));
    EXPECT_FALSE(range.contains(SdkVersion{0, 9}));
}

TEST(ManifestFields, ScopesAreRead)
{
    const Manifest manifest = valid();
    ASSERT_THAT(manifest.scopes, SizeIs(3));
    EXPECT_EQ(manifest.scopes[1].scope, "network.connect");
    EXPECT_EQ(manifest.scopes[1].reason, "%scope.network%");
    EXPECT_THAT(manifest.scopes[1].hosts, ElementsAre("service.example.it"));
    ASSERT_THAT(manifest.optional_scopes, SizeIs(1));
    EXPECT_EQ(manifest.optional_scopes[0].scope, "catalogue.read");
}

TEST(ManifestFields, PermissionsAreRead)
{
    const auto permissions = valid().user_permissions;
    ASSERT_THAT(permissions, SizeIs(3));
    EXPECT_THAT(permissions[0].default_roles, ElementsAre("owner", "secretary"));
    EXPECT_FALSE(permissions[1].is_derived());
    EXPECT_TRUE(permissions[2].is_derived());
    EXPECT_THAT(permissions[2].granted_by, ElementsAre("configure", "practice.administer"));
}

TEST(ManifestFields, NavigationIsRead)
{
    const auto entry = valid().navigation.at(0);
    EXPECT_EQ(entry.id, "main");
    EXPECT_EQ(entry.title, "%nav.main%");
    EXPECT_EQ(entry.icon, "icon.svg");
    EXPECT_EQ(entry.page, "/");
    EXPECT_EQ(entry.permission, "view");
    EXPECT_EQ(entry.order, 70);
    EXPECT_EQ(entry.section, "billing");
}

TEST(ManifestFields, RoutesAreRead)
{
    const auto routes = valid().routes;
    ASSERT_THAT(routes, SizeIs(3));
    EXPECT_THAT(routes[1].methods, ElementsAre("GET", "POST"));
    EXPECT_EQ(routes[1].max_body, 4096U);
    EXPECT_EQ(routes[0].max_body, 64U * 1024);
    EXPECT_EQ(routes[0].kind, host_sdk::manifest::RouteKind::page);
    EXPECT_EQ(routes[2].kind, host_sdk::manifest::RouteKind::download);
}

TEST(ManifestFields, AssetsJobsDataAndSettingsAreRead)
{
    const Manifest manifest = valid();
    EXPECT_EQ(manifest.assets.directory, "assets");
    EXPECT_THAT(manifest.assets.styles, ElementsAre("plugin.css"));
    EXPECT_THAT(manifest.assets.scripts, ElementsAre("plugin.js"));
    EXPECT_EQ(manifest.jobs.at(0).id, "send-pending");
    EXPECT_EQ(manifest.jobs.at(0).every, std::chrono::seconds(60));
    EXPECT_THAT(manifest.jobs.at(0).wake_on, ElementsAre("invoices", "billing"));
    EXPECT_EQ(manifest.data.schema, 3U);
    EXPECT_EQ(manifest.data.retain_on_uninstall, host_sdk::manifest::Retention::keep);
    EXPECT_EQ(manifest.settings.at(0).name, "service.url");
    EXPECT_EQ(manifest.settings.at(0).title, "%setting.url%");
}

TEST(ManifestFields, APackageManifestHasTheDigestOfItsLibrary)
{
    EXPECT_EQ(read_manifest(valid_manifest(k_digest), Form::package).manifest.value().library.sha256, k_digest);
}

TEST(ManifestFields, APackageManifestNeedsTheDigest)
{
    EXPECT_THAT(package_problems(valid_manifest()), ElementsAre(StartsWith("manifest.json: library.sha256: expected")));
}

TEST(ManifestFields, ASourceManifestHasNoDigest)
{
    EXPECT_THAT(source_problems(valid_manifest(k_digest)),
                ElementsAre(StartsWith("manifest.json: library.sha256: expected only the keys file")));
}

TEST(ManifestFields, TheDigestIsSixtyFourLowerCaseHexadecimalDigits)
{
    for (const std::string& digest :
         {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'), std::string(64, 'g')})
        EXPECT_THAT(package_problems(valid_manifest(digest)), ElementsAre(HasSubstr("64 lower-case"))) << digest;
}

TEST(ManifestFields, TheFormatIsOne)
{
    EXPECT_THAT(problems_with(R"("manifest": "1")", R"("manifest": "2")"),
                ElementsAre("manifest.json: manifest: expected \"1\", the format that this SDK reads, found \"2\""));
}

TEST(ManifestFields, TheIdIsAReverseDomain)
{
    for (const std::string id : {"example", "it..example", ".it.example", "it.example.", "it.Example", "it.ex ample",
                                 "it.exam_ple", "it/example", "it.-a", "it.esempio\u00e8", ""})
        EXPECT_THAT(problems_with("it.example.invoice-sender", id),
                    ElementsAre(StartsWith("manifest.json: id: expected a reverse domain name")))
            << id;
}

TEST(ManifestFields, TheVersionIsSemantic)
{
    for (const std::string version : {"1.0", "v1.0.0", "1.0.0.0", ""})
        EXPECT_THAT(problems_with("1.2.3-rc.1", version),
                    ElementsAre(HasSubstr("version: expected a semantic version")));
}

TEST(ManifestFields, AKeyOfATextIsWrittenBetweenPercentSigns)
{
    for (const std::string name : {"%name", "%%", "%na me%", "%", "", "   "})
        EXPECT_THAT(problems_with(R"("name": "%name%")", R"("name": ")" + name + '"'),
                    ElementsAre(HasSubstr("name: expected a text or the key of one")))
            << name;
}

TEST(ManifestFields, TheContactIsASafeAddress)
{
    for (const std::string contact : {"javascript:alert(1)", "http://example.it", "https://", "a@example.it"})
        EXPECT_THAT(problems_with("https://example.it/assistenza", contact),
                    ElementsAre(HasSubstr("vendor.contact: expected an address")))
            << contact;
}

TEST(ManifestFields, SdkVersionsAreTwoNumbers)
{
    for (const std::string version : {"1", "1.0.0", "a.b", "1.", "01.0"})
        EXPECT_THAT(problems_with(R"("min": "1.0")", R"("min": ")" + version + '"'),
                    ElementsAre(HasSubstr("sdk.min: expected an SDK version")))
            << version;
}

TEST(ManifestFields, TheSdkRangeIsNotEmpty)
{
    EXPECT_THAT(problems_with(R"("below": "2.0")", R"("below": "1.0")"),
                ElementsAre("manifest.json: sdk.below: expected a version above \"min\""));
}

TEST(ManifestFields, TheLibraryIsAPlainName)
{
    for (const std::string file :
         {"../a.so", "/usr/lib/a.so", "lib/a.so", "..", ".so", ".hidden.so", "a.dll", "a b.so"})
        EXPECT_THAT(problems_with("invoice-sender.so", file),
                    ElementsAre(HasSubstr("library.file: expected the plain name of the shared library")))
            << file;
}

TEST(ManifestFields, TheIconStaysInside)
{
    for (const std::string file : {"../icon.svg", "/icon.svg", "a/../icon.svg", "a//icon.svg", ".icon.svg", "icon.png"})
        EXPECT_THAT(problems_with("icon.svg", file),
                    ElementsAre(HasSubstr("navigation[0].icon: expected the name of an")))
            << file;
}

TEST(ManifestFields, TheAssetsDirectoryStaysInside)
{
    for (const std::string name : {"..", "/assets", "a/..", "."})
        EXPECT_THAT(problems_with(R"("directory": "assets")", R"("directory": ")" + name + '"'),
                    ElementsAre(HasSubstr("assets.directory: expected a plain name")))
            << name;
}

TEST(ManifestFields, StylesAndScriptsStayInside)
{
    EXPECT_THAT(problems_with("plugin.css", "../plugin.css"), ElementsAre(HasSubstr("assets.styles: expected")));
    EXPECT_THAT(problems_with("plugin.js", "/plugin.js"), ElementsAre(HasSubstr("assets.scripts: expected")));
}

TEST(ManifestFields, LocalesAreLanguages)
{
    for (const std::string locale : {"EN", "english", "e", "en_US", "en-us", "../en"})
        EXPECT_THAT(problems_with(R"(["it", "en"])", R"(["it", ")" + locale + "\"]"),
                    ElementsAre(HasSubstr("locales: expected a language")))
            << locale;
}

TEST(ManifestFields, ThereIsAtLeastOneLocale)
{
    EXPECT_THAT(problems_with(R"(["it", "en"])", "[]"),
                Contains("manifest.json: locales: expected at least one entry"));
}

TEST(ManifestFields, AScopeIsOneOfTheKnown)
{
    EXPECT_THAT(problems_with(R"("scope": "invoices.read")", R"("scope": "invoices.write")"),
                ElementsAre(StartsWith("manifest.json: scopes[0].scope: expected invoices.read, ")));
}

TEST(ManifestFields, EveryKnownScopeIsAccepted)
{
    for (const std::string scope :
         {"invoices.read-personal-data", "billing.read", "users.read-permissions", "secrets.derive", "invoices.read"})
        EXPECT_THAT(problems_with(R"("scope": "invoices.read")", R"("scope": ")" + scope + '"'), IsEmpty()) << scope;
}

TEST(ManifestFields, AScopeHasAReason)
{
    EXPECT_THAT(problems_with(R"(, "reason": "%scope.invoices%")", ""),
                ElementsAre(StartsWith("manifest.json: scopes[0].reason: expected a text")));
}

TEST(ManifestFields, AHostIsAName)
{
    for (const std::string host : {"https://example.it", "example.it/a", "*", "exa mple.it", "-a.it", ""})
        EXPECT_THAT(problems_with("service.example.it", host),
                    Contains(HasSubstr("scopes[1].hosts: expected a host name")))
            << host;
}

TEST(ManifestFields, APermissionNameIsAWord)
{
    for (const std::string name : {"invoices.view", "See", "a b", ""})
        EXPECT_THAT(problems_with(R"("name": "configure")", R"("name": ")" + name + '"'),
                    Contains(HasSubstr("user_permissions[1].name: expected a name")))
            << name;
}

TEST(ManifestFields, DefaultRolesAreOfTheVocabulary)
{
    EXPECT_THAT(
        problems_with(R"("secretary")", R"("admin")"),
        ElementsAre("manifest.json: user_permissions[0].default_roles: expected owner, secretary or accountant, "
                    "found \"admin\""));
}

TEST(ManifestFields, MethodsAreGetOrPost)
{
    EXPECT_THAT(problems_with(R"("GET", "POST")", R"("GET", "PUT")"),
                ElementsAre("manifest.json: routes[1].methods: expected GET or POST, found \"PUT\""));
}

TEST(ManifestFields, ARouteHasAMethod)
{
    EXPECT_THAT(problems_with(R"(["GET", "POST"])", "[]"),
                ElementsAre("manifest.json: routes[1].methods: expected at least one entry"));
}

TEST(ManifestFields, MethodsAreAList)
{
    EXPECT_THAT(problems_with(R"(["GET", "POST"])", R"("GET")"),
                ElementsAre("manifest.json: routes[1].methods: expected a list of texts"));
}

TEST(ManifestFields, AMethodIsGivenOnce)
{
    EXPECT_THAT(problems_with(R"("GET", "POST")", R"("GET", "GET")"), ElementsAre(HasSubstr("each entry only once")));
}

TEST(ManifestFields, APathBeginsWithASlash)
{
    for (const std::string path : {"settings", "//settings", "/settings/", "/a/../b", "/a?b", "/a b", "/a*", ""})
        EXPECT_THAT(problems_with("\"/settings\"", '"' + path + '"'),
                    ElementsAre(HasSubstr("routes[1].path: expected a path")))
            << path;
}

TEST(ManifestFields, APageHasNoStar)
{
    EXPECT_THAT(problems_with(R"("page": "/")", R"("page": "/files/*")"),
                ElementsAre(HasSubstr("navigation[0].page: expected a path")));
}

TEST(ManifestFields, ANumberIsWholeAndInItsRange)
{
    for (const std::string number : {"-1", "1.5", "1e3", "007", "", "x", "16777217", "99999999999999999999"})
        EXPECT_THAT(problems_with(R"("max_body": "4096")", R"("max_body": ")" + number + '"'),
                    ElementsAre(HasSubstr("routes[1].max_body: expected a whole number from 0 to 16777216")))
            << number;
}

TEST(ManifestFields, AKindIsPageOrDownload)
{
    EXPECT_THAT(problems_with("\"download\"", "\"file\""),
                ElementsAre(HasSubstr("routes[2].kind: expected page or download")));
}

TEST(ManifestFields, AJobRunsAtMostOnceASecond)
{
    EXPECT_THAT(problems_with(R"("every_s": "60")", R"("every_s": "0")"),
                ElementsAre(HasSubstr("jobs[0].every_s: expected a whole number from 1")));
}

TEST(ManifestFields, AJobWakesOnKnownData)
{
    EXPECT_THAT(problems_with(R"("billing"])", R"("patients"])"),
                ElementsAre(HasSubstr("jobs[0].wake_on: expected invoices, catalogue or billing, found \"patients\"")));
}

TEST(ManifestFields, DataIsKeptAskedForOrErased)
{
    EXPECT_THAT(problems_with("\"keep\"", "\"forever\""),
                ElementsAre(HasSubstr("data.retain_on_uninstall: expected ask, keep or erase")));
}

TEST(ManifestFields, ASchemaIsANumberFromOne)
{
    EXPECT_THAT(problems_with(R"("schema": "3")", R"("schema": "0")"), ElementsAre(HasSubstr("data.schema: expected")));
}

TEST(ManifestFields, ASettingHasADottedName)
{
    EXPECT_THAT(problems_with("service.url", "service url"),
                ElementsAre(HasSubstr("settings[0].name: expected a name")));
}
