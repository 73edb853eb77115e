#include "manifest_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What the parts of a manifest say about each other.

using manifest_test::problems_with;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::vector<std::string> problems_with_permissions(const std::string& more)
{
    return problems_with(R"({ "name": "configure",)", more + R"(, { "name": "configure",)");
}

} // namespace

TEST(ManifestAgreement, TheDefaultLocaleIsOneOfTheLocales)
{
    EXPECT_THAT(problems_with(R"(["it", "en"])", R"(["en"])"),
                ElementsAre("manifest.json: default_locale: expected one of \"locales\""));
}

TEST(ManifestAgreement, ARouteUsesAPermissionOfTheManifest)
{
    EXPECT_THAT(problems_with(R"("permission": "configure")", R"("permission": "administer")"),
                ElementsAre("manifest.json: routes[1].permission: expected a name of user_permissions, found "
                            "\"administer\""));
}

TEST(ManifestAgreement, ANavigationEntryUsesAPermissionOfTheManifest)
{
    EXPECT_THAT(problems_with(R"("permission": "view", "order")", R"("permission": "look", "order")"),
                ElementsAre(HasSubstr("navigation[0].permission: expected a name of user_permissions")));
}

TEST(ManifestAgreement, APageHasARoute)
{
    EXPECT_THAT(
        problems_with(R"("page": "/")", R"("page": "/absent")"),
        ElementsAre("manifest.json: navigation[0].page: expected the path of a route with the method GET, found "
                    "\"/absent\""));
}

TEST(ManifestAgreement, APageHasARouteWithGet)
{
    EXPECT_THAT(problems_with(R"("path": "/", "methods": ["GET"])", R"("path": "/", "methods": ["POST"])"),
                ElementsAre(HasSubstr("navigation[0].page: expected the path of a route with the method GET")));
}

TEST(ManifestAgreement, APageMayMatchARouteWithAStar)
{
    EXPECT_THAT(problems_with(R"("page": "/")", R"("page": "/files/list")"), IsEmpty());
}

TEST(ManifestAgreement, ConnectingNeedsHosts)
{
    EXPECT_THAT(problems_with(R"(, "hosts": ["service.example.it"])", ""),
                ElementsAre("manifest.json: scopes[1].hosts: expected the host names that the plugin connects to"));
}

TEST(ManifestAgreement, ConnectingNeedsAtLeastOneHost)
{
    EXPECT_THAT(problems_with(R"(["service.example.it"])", "[]"), ElementsAre(HasSubstr("scopes[1].hosts: expected")));
}

TEST(ManifestAgreement, OnlyConnectingHasHosts)
{
    EXPECT_THAT(problems_with(R"("%scope.invoices%")", R"("%scope.invoices%", "hosts": ["example.it"])"),
                ElementsAre(HasSubstr("scopes[0].hosts: expected no host names")));
}

TEST(ManifestAgreement, AScopeIsAskedForOnce)
{
    EXPECT_THAT(problems_with(R"("scope": "jobs.run")", R"("scope": "invoices.read")"),
                Contains(HasSubstr("scopes[2].scope: expected a value that no other entry has")));
}

TEST(ManifestAgreement, AScopeIsNotBothAskedForAndOptional)
{
    EXPECT_THAT(problems_with("catalogue.read", "invoices.read"), ElementsAre(HasSubstr("optional_scopes[0].scope: ")));
}

TEST(ManifestAgreement, AnOptionalScopeIsAskedForOnce)
{
    EXPECT_THAT(problems_with(R"("optional_scopes": [)",
                              R"("optional_scopes": [ { "scope": "catalogue.read", "reason": "A" },)"),
                ElementsAre(HasSubstr("optional_scopes[1].scope: expected a value that no other entry has")));
}

TEST(ManifestAgreement, AnOptionalScopeHasNoHostsUnlessItConnects)
{
    EXPECT_THAT(problems_with(R"("%scope.catalogue%")", R"("%scope.catalogue%", "hosts": ["example.it"])"),
                ElementsAre(HasSubstr("optional_scopes[0].hosts: expected no host names")));
}

TEST(ManifestAgreement, JobsNeedTheirScope)
{
    EXPECT_THAT(problems_with(R"("scope": "jobs.run")", R"("scope": "billing.read")"),
                ElementsAre("manifest.json: jobs: expected no jobs, or the scope jobs.run"));
}

TEST(ManifestAgreement, NamesAndPathsAreGivenOnce)
{
    EXPECT_THAT(problems_with_permissions(R"({ "name": "view", "title": "Vedere" })"),
                ElementsAre(HasSubstr("user_permissions[1].name: expected a value that no other entry has")));
    EXPECT_THAT(problems_with(R"("path": "/files/*")", R"("path": "/settings")"),
                ElementsAre(HasSubstr("routes[2].path: expected a value that no other entry has")));
    EXPECT_THAT(problems_with(R"("jobs": [)", R"("jobs": [ { "id": "send-pending", "title": "A", "every_s": "9" }, )"),
                ElementsAre(HasSubstr("jobs[1].id: expected a value that no other entry has")));
    EXPECT_THAT(problems_with(R"("settings": [)", R"("settings": [ { "name": "service.url", "title": "A" }, )"),
                ElementsAre(HasSubstr("settings[1].name: expected a value that no other entry has")));
    EXPECT_THAT(problems_with(R"("navigation": [)", R"("navigation": [ { "id": "main", "title": "A", "icon": "a.svg",
                              "page": "/", "permission": "view" }, )"),
                ElementsAre(HasSubstr("navigation[1].id: expected a value that no other entry has")));
}

TEST(ManifestAgreement, APermissionIsDerivedOrHasRolesButNotBoth)
{
    EXPECT_THAT(
        problems_with(R"("granted_by": ["configure",)", R"("default_roles": ["owner"], "granted_by": ["configure",)"),
        ElementsAre("manifest.json: user_permissions[2]: expected either default_roles or granted_by, not both"));
}

TEST(ManifestAgreement, APermissionIsGrantedByKnownOnes)
{
    EXPECT_THAT(
        problems_with("practice.administer", "practice.own"),
        ElementsAre("manifest.json: user_permissions[2].granted_by: expected names of user_permissions, "
                    "invoices.view, customers.view-personal-data or practice.administer, found \"practice.own\""));
}

TEST(ManifestAgreement, APermissionMayBeGrantedByEveryHostPermission)
{
    for (const std::string name : {"invoices.view", "customers.view-personal-data"})
        EXPECT_THAT(problems_with("practice.administer", name), IsEmpty()) << name;
}

TEST(ManifestAgreement, APermissionIsNotGrantedByItself)
{
    EXPECT_THAT(problems_with("practice.administer", "send"),
                ElementsAre(HasSubstr("user_permissions[2].granted_by: expected permissions that do not follow")));
}

TEST(ManifestAgreement, EveryPermissionOfACycleIsNamed)
{
    EXPECT_THAT(problems_with_permissions(R"({ "name": "a", "title": "A", "granted_by": ["b"] },
                                             { "name": "b", "title": "B", "granted_by": ["c", "view"] },
                                             { "name": "c", "title": "C", "granted_by": ["a"] })"),
                ElementsAre(HasSubstr("user_permissions[1].granted_by"), HasSubstr("user_permissions[2].granted_by"),
                            HasSubstr("user_permissions[3].granted_by")));
}

TEST(ManifestAgreement, AChainOfPermissionsIsNoCycle)
{
    EXPECT_THAT(problems_with_permissions(R"({ "name": "a", "title": "A", "granted_by": ["b", "c"] },
                                             { "name": "b", "title": "B", "granted_by": ["c"] },
                                             { "name": "c", "title": "C", "granted_by": ["view"] },
                                             { "name": "z", "title": "Z", "granted_by": ["a", "z2"] },
                                             { "name": "z2", "title": "Z", "granted_by": ["a"] })"),
                ElementsAre(HasSubstr("user_permissions[4]: expected a permission that a route")));
}

TEST(ManifestAgreement, APermissionIsUsedSomewhere)
{
    EXPECT_THAT(problems_with_permissions(R"({ "name": "idle", "title": "Nessuno lo chiede" })"),
                ElementsAre("manifest.json: user_permissions[1]: expected a permission that a route, an entry of "
                            "navigation or another permission uses, found \"idle\""));
}
