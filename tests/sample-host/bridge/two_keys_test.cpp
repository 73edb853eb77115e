// What this host adds to the host contract: the audit, and its own ids and settings.
#include "bridge/plugin_host.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <host_sdk/catalogue.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/invoice_search.hpp>
#include <host_sdk/invoices.hpp>
#include <host_sdk/job_control.hpp>
#include <host_sdk/settings.hpp>
#include <host_sdk/users.hpp>

#include <gtest/gtest.h>

namespace sample_host::bridge {
namespace {

using host_sdk::Call;
using host_sdk::Error;
using host_sdk::Status;
using host_sdk::hosting::CallContext;

struct TwoKeys : testing::Test {
    test::PracticeFixture fixture;
    std::int64_t invoice = fixture.create(fixture.draft()).id;
    store::User clerk = fixture.practices.users().invite("aurora", "Sara", "sara@aurora.example", "secretary").user;

    host_sdk::manifest::Manifest manifest = [] {
        host_sdk::manifest::Manifest value;
        value.id = "it.example.sender";
        value.jobs = {{.id = "send", .title = "", .every = std::chrono::seconds(60), .wake_on = {}}};
        value.settings = {{.name = "service.url", .title = ""}};
        return value;
    }();
    Grants grants;
    std::vector<Access> accesses;
    PluginHost plugin_host{HostContext{
        .manifest = manifest,
        .practice = fixture.practice,
        .users = fixture.practices.users(),
        .clock = fixture.clock,
        .grants = grants,
        .data_directory = fixture.folder.path(),
        .package_directory = fixture.folder.path(),
        .settings = {{"service.url", "https://127.0.0.1"}, {"host.secret", "never"}},
        .master_key = {},
        .log = [](int, const std::string&) {},
        .audit = [this](std::span<const Access> more) { accesses.insert(accesses.end(), more.begin(), more.end()); },
        .request_step = [](const std::string&) {},
        .post_notice = [](const host_sdk::Notice&) {},
        .withdraw_notice = [](const std::string&) {},
    }};
    host_sdk::Host host{plugin_host.raw()};
    std::atomic<bool> cancelled{false};
    CallContext job_context{std::nullopt, std::nullopt, cancelled, "job send"};
    CallContext user_context{host_sdk::User{std::to_string(clerk.id), clerk.name, "it"}, std::nullopt, cancelled,
                             "GET /"};
    Call as_job{job_context.raw()};
    Call as_clerk{user_context.raw()};

    TwoKeys()
    {
        grants.replace({"invoices.read", "invoices.read-personal-data", "catalogue.read", "billing.read",
                        "users.read-permissions", "jobs.run", "secrets.derive"});
    }

    template <class Action>
    static Status refusal(Action&& action)
    {
        try {
            action();
        } catch (const Error& e) {
            return e.status();
        }
        ADD_FAILURE() << "nothing was refused";
        return Status::internal;
    }
};

TEST_F(TwoKeys, AJobReadsWhatTheOwnerGranted)
{
    const auto read = host_sdk::Invoices(host).get(as_job, std::to_string(invoice));
    ASSERT_TRUE(read.has_value());
    EXPECT_FALSE(read->redacted);
    EXPECT_EQ(read->patient_tax_code, "RSSNNA80A41H501X");
    EXPECT_EQ(read->total_cents, 8000);
    EXPECT_EQ(read->lines.at(0).vat_nature, "N4");
}

TEST_F(TwoKeys, SuspendedGrantsRefuseEverything)
{
    grants.suspend();
    EXPECT_EQ(refusal([&] { static_cast<void>(host_sdk::Catalogue(host).list(as_job)); }), Status::denied);
    EXPECT_EQ(refusal([&] { host_sdk::JobControl(host).request_step("send"); }), Status::denied);
}

TEST_F(TwoKeys, EveryAccessIsAudited)
{
    static_cast<void>(host_sdk::Invoices(host).changes(as_job, 0, 100, 10));
    static_cast<void>(refusal([&] { static_cast<void>(host_sdk::Invoices(host).get(as_clerk, "1")); }));
    ASSERT_EQ(accesses.size(), 3u);
    EXPECT_EQ(accesses[1].scope, "invoices.read-personal-data");
    EXPECT_EQ(accesses[1].rows, 1);
    accesses.erase(accesses.begin() + 1);
    EXPECT_EQ(accesses[0].scope, "invoices.read");
    EXPECT_EQ(accesses[0].purpose, "job send");
    EXPECT_EQ(accesses[0].rows, 1);
    EXPECT_FALSE(accesses[0].denied);
    EXPECT_EQ(accesses[1].user_id, std::to_string(clerk.id));
    EXPECT_TRUE(accesses[1].denied);
}

TEST_F(TwoKeys, ASearchIsAuditedUnderBothScopesWithoutItsText)
{
    const auto search = host_sdk::InvoiceSearch::of(host).value();
    EXPECT_EQ(search.by_patient(as_job, "anna", 10).ids, std::vector<std::string>{std::to_string(invoice)});
    EXPECT_EQ(refusal([&] { static_cast<void>(search.by_patient(as_clerk, "anna", 10)); }), Status::denied);
    ASSERT_EQ(accesses.size(), 3u);
    EXPECT_EQ(accesses[0].scope, "invoices.read-personal-data");
    EXPECT_EQ(accesses[1].scope, "invoices.read");
    EXPECT_EQ(accesses[0].rows + accesses[1].rows, 2);
    EXPECT_TRUE(accesses[2].denied);
    for (const Access& access : accesses)
        EXPECT_EQ(access.purpose.find("anna"), std::string::npos);
}

TEST_F(TwoKeys, WhatTheUserOfTheCallMayDoHimselfIsNoAccess)
{
    const host_sdk::Users users(host);
    const std::string own = std::to_string(clerk.id);
    static_cast<void>(users.has_permission(as_clerk, own, "invoices.view"));
    EXPECT_TRUE(accesses.empty());

    static_cast<void>(users.has_permission(as_job, own, "invoices.view"));
    static_cast<void>(users.display_name(as_clerk, own));
    EXPECT_EQ(refusal([&] { static_cast<void>(users.has_permission(as_clerk, own, "no.such")); }), Status::not_found);
    grants.suspend();
    EXPECT_EQ(refusal([&] { static_cast<void>(users.has_permission(as_clerk, own, "invoices.view")); }),
              Status::denied);
    ASSERT_EQ(accesses.size(), 4u);
    EXPECT_TRUE(accesses.back().denied);
}

TEST_F(TwoKeys, OnlyDeclaredSettingsAreGiven)
{
    EXPECT_EQ(host_sdk::Settings(host).get("service.url"), "https://127.0.0.1");
    EXPECT_EQ(refusal([&] { static_cast<void>(host_sdk::Settings(host).get("host.secret")); }), Status::denied);
}

TEST_F(TwoKeys, IdsThatTheHostNeverGaveAreNotFound)
{
    for (const char* id : {"", "0", "-1", "1x", "99999999999999999999", "1 OR 1=1"}) {
        EXPECT_EQ(host_sdk::Invoices(host).get(as_job, id), std::nullopt) << id;
    }
}

} // namespace
} // namespace sample_host::bridge
