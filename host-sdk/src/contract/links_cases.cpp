// For hosts that offer hsdk.links/1; one without is as good a host.
#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/contract/contract_manifest.hpp"
#include "host_sdk/links.hpp"
#include "host_sdk/web/local_path.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

constexpr const char* k_administer = "practice.administer";

bool is_offered(HostUnderTest& host)
{
    return host.raw().get_extension(&host.raw(), HSDK_EXT_LINKS) != nullptr;
}

struct Answer {
    hsdk_status status = HSDK_OK;
    std::string address;
};

/// What the table itself says; the C++ face makes one nullopt of three codes.
Answer ask(const Caller& caller, const hsdk_link& link)
{
    const auto& table = caller.host().extension<hsdk_links_v1>(HSDK_EXT_LINKS);
    TextCollector collector;
    const hsdk_text_sink sink = collector.sink();
    const hsdk_status status = table.mending_page(caller.host().raw(), caller.raw_call(), &link, &sink, nullptr);
    return {status, collector.take()};
}

hsdk_link link_to(std::int32_t kind, const std::string& id, std::string_view return_path = k_page)
{
    return {sizeof(hsdk_link), kind, HSDK_LINK_FIELD_NONE, lend(id), lend(return_path)};
}

/// Somebody who may see and correct everything.
User add_owner(HostUnderTest& host)
{
    User user = host.add_user("Anna");
    for (const char* permission : {"invoices.view", "customers.view-personal-data", k_administer})
        host.give(user, permission);
    return user;
}

void each_record_has_a_page_of_the_host(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const std::string service = host.add_service("Visita");
    const std::string entity = host.add_billing_entity("Studio Bianchi");
    const Caller request(host, add_owner(host));
    for (const auto& link : {link_to(HSDK_LINK_INVOICE, invoice), link_to(HSDK_LINK_PATIENT, invoice),
                             link_to(HSDK_LINK_SERVICE, service), link_to(HSDK_LINK_BILLING_ENTITY, entity)}) {
        const Answer answer = ask(request, link);
        EXPECT_EQ(answer.status, HSDK_OK) << link.kind;
        EXPECT_TRUE(web::is_local_path(answer.address)) << answer.address;
    }
}

void each_field_is_understood(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const Caller request(host, add_owner(host));
    for (std::int32_t field = HSDK_LINK_FIELD_NONE; field <= HSDK_LINK_FIELD_VAT_NUMBER; ++field) {
        auto link = link_to(HSDK_LINK_INVOICE, invoice);
        link.field = field;
        EXPECT_EQ(ask(request, link).status, HSDK_OK) << field;
    }
}

void the_address_holds_no_tax_code(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const Caller request(host, add_owner(host));
    const auto read = Invoices(request.host()).get(request.call(), invoice);
    ASSERT_TRUE(read && read->patient_tax_code);
    const std::string address = ask(request, link_to(HSDK_LINK_PATIENT, invoice)).address;
    EXPECT_EQ(address.find(*read->patient_tax_code), std::string::npos) << address;
}

void a_way_back_that_leads_elsewhere_is_refused(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const Caller request(host, add_owner(host));
    for (const char* path :
         {"https://evil.example", "//evil.example", "/\\evil.example", "page", "", "/page/../../accedi",
          "/page/%2e%2e/x", "/page\r\nSet-Cookie: a=b", "/no-such-page", "javascript:alert(1)"}) {
        EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice, path)).status, HSDK_E_INVALID) << path;
    }
    const std::string long_path = std::string(k_page) + "?a=" + std::string(HSDK_LINK_MAX_RETURN_PATH, 'a');
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice, long_path)).status, HSDK_E_INVALID);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice, "/page?from=2026-01-01&to=%2F")).status, HSDK_OK);
    auto nowhere = link_to(HSDK_LINK_INVOICE, invoice);
    nowhere.return_path = absent();
    EXPECT_EQ(ask(request, nowhere).status, HSDK_OK);
}

void an_unknown_kind_or_field_is_refused(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const Caller request(host, add_owner(host));
    EXPECT_EQ(ask(request, link_to(0, invoice)).status, HSDK_E_INVALID);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_BILLING_ENTITY + 1, invoice)).status, HSDK_E_INVALID);
    auto link = link_to(HSDK_LINK_INVOICE, invoice);
    link.field = HSDK_LINK_FIELD_VAT_NUMBER + 1;
    EXPECT_EQ(ask(request, link).status, HSDK_E_INVALID);
}

void what_is_not_there_has_no_page(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const Caller request(host, add_owner(host));
    for (std::int32_t kind = HSDK_LINK_INVOICE; kind <= HSDK_LINK_BILLING_ENTITY; ++kind)
        EXPECT_EQ(ask(request, link_to(kind, "no-such-record")).status, HSDK_E_NOT_FOUND) << kind;
}

void a_page_is_for_a_user_who_may_correct(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const std::string service = host.add_service("Visita");
    EXPECT_EQ(ask(Caller(host), link_to(HSDK_LINK_INVOICE, invoice)).status, HSDK_E_DENIED) << "a job has no user";
    const User user = host.add_user("Anna");
    const Caller request(host, user);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice)).status, HSDK_E_DENIED);
    host.give(user, "invoices.view");
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice)).status, HSDK_OK);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_PATIENT, invoice)).status, HSDK_E_DENIED);
    host.give(user, "customers.view-personal-data");
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_PATIENT, invoice)).status, HSDK_OK);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_SERVICE, service)).status, HSDK_E_DENIED);
    host.give(user, k_administer);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_SERVICE, service)).status, HSDK_OK);
}

void a_page_needs_the_scope_of_its_record(HostUnderTest& host)
{
    if (!is_offered(host)) return;
    const std::string invoice = host.issue_invoice();
    const Caller request(host, add_owner(host));
    host.revoke("invoices.read-personal-data");
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_PATIENT, invoice)).status, HSDK_E_DENIED);
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice)).status, HSDK_OK);
    host.revoke("invoices.read");
    EXPECT_EQ(ask(request, link_to(HSDK_LINK_INVOICE, invoice)).status, HSDK_E_DENIED);
}

constexpr std::array k_links_cases{
    Case{"EachRecordHasAPageOfTheHost", each_record_has_a_page_of_the_host},
    Case{"EachFieldIsUnderstood", each_field_is_understood},
    Case{"TheAddressHoldsNoTaxCode", the_address_holds_no_tax_code},
    Case{"AWayBackThatLeadsElsewhereIsRefused", a_way_back_that_leads_elsewhere_is_refused},
    Case{"AnUnknownKindOrFieldIsRefused", an_unknown_kind_or_field_is_refused},
    Case{"WhatIsNotThereHasNoPage", what_is_not_there_has_no_page},
    Case{"APageIsForAUserWhoMayCorrect", a_page_is_for_a_user_who_may_correct},
    Case{"APageNeedsTheScopeOfItsRecord", a_page_needs_the_scope_of_its_record},
};

} // namespace

std::span<const Case> links_cases()
{
    return k_links_cases;
}

} // namespace host_sdk::contract
