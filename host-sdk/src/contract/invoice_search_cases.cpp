// An extension that a host may lack: then its cases are skipped.
#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/invoice_search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace host_sdk::contract {

namespace {

constexpr std::uint32_t k_search_limit = 10;

// Runs the case on a host that offers the search.
template <void (*run)(HostUnderTest& host)>
void where_offered(HostUnderTest& host)
{
    if (!InvoiceSearch::of(Caller(host).host())) GTEST_SKIP() << "the host lacks " << HSDK_EXT_INVOICE_SEARCH;
    run(host);
}

FoundInvoices search(const Caller& caller, std::string_view text, std::uint32_t limit = k_search_limit)
{
    return InvoiceSearch::of(caller.host()).value().by_patient(caller.call(), text, limit);
}

hsdk_status status_of_search(const Caller& caller, std::string_view text, std::uint32_t limit = k_search_limit)
{
    return status_of([&] { static_cast<void>(search(caller, text, limit)); });
}

std::string patient_of(const Caller& caller, const std::string& id)
{
    return Invoices(caller.host()).get(caller.call(), id).value().patient_name.value();
}

void invoices_are_found_by_the_patients_name(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    const std::string name = patient_of(job, id);
    EXPECT_EQ(search(job, name).ids, std::vector<std::string>{id});
    EXPECT_FALSE(search(job, name).more);
    EXPECT_TRUE(search(job, name + " nobody").ids.empty());
}

void words_are_found_in_any_order_capital_or_small(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    std::string name = patient_of(job, id);
    const auto space = name.find(' ');
    ASSERT_NE(space, std::string::npos) << "the patient needs a name of two words";
    name = "  " + name.substr(space + 1) + "  " + name.substr(0, space) + " ";
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    EXPECT_EQ(search(job, name).ids, std::vector<std::string>{id}) << name;
}

void a_text_without_a_word_finds_none(HostUnderTest& host)
{
    host.issue_invoice();
    const Caller job(host);
    for (const char* text : {"", "   ", "%", "_"}) {
        EXPECT_TRUE(search(job, text).ids.empty()) << '"' << text << '"';
    }
}

void a_search_says_when_there_are_others(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    host.issue_invoice();
    host.issue_invoice();
    const Caller job(host);
    const std::string name = patient_of(job, id);
    EXPECT_EQ(search(job, name, 2).ids.size(), 2u);
    EXPECT_TRUE(search(job, name, 2).more);
    EXPECT_EQ(search(job, name, 3).ids.size(), 3u);
    EXPECT_FALSE(search(job, name, 3).more);
}

void a_limit_of_a_search_outside_the_bounds_is_invalid(HostUnderTest& host)
{
    const Caller job(host);
    EXPECT_EQ(status_of_search(job, "x", 0), HSDK_E_INVALID);
    EXPECT_EQ(status_of_search(job, "x", HSDK_INVOICE_SEARCH_MAX_LIMIT + 1), HSDK_E_INVALID);
    EXPECT_EQ(status_of_search(job, "x", HSDK_INVOICE_SEARCH_MAX_LIMIT), HSDK_OK);
}

void a_search_needs_both_scopes(HostUnderTest& host)
{
    const Caller job(host);
    for (const char* scope : {"invoices.read", "invoices.read-personal-data"}) {
        host.revoke(scope);
        EXPECT_EQ(status_of_search(job, "x"), HSDK_E_DENIED) << scope;
        host.grant(scope);
    }
    EXPECT_EQ(status_of_search(job, "x"), HSDK_OK);
}

void a_user_searches_only_what_he_may_see(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    const Caller request(host, user);
    EXPECT_EQ(status_of_search(request, "x"), HSDK_E_DENIED);
    host.give(user, "invoices.view");
    EXPECT_EQ(status_of_search(request, "x"), HSDK_E_DENIED) << "a name that finds something is told";
    host.give(user, "customers.view-personal-data");
    EXPECT_EQ(status_of_search(request, "x"), HSDK_OK);
    host.take(user, "invoices.view");
    EXPECT_EQ(status_of_search(request, "x"), HSDK_E_DENIED);
}

void a_sink_stops_a_search(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    const std::string name = patient_of(job, id);
    const auto& table = job.host().extension<hsdk_invoice_search_v1>(HSDK_EXT_INVOICE_SEARCH);
    const hsdk_text_sink sink{nullptr, [](void*, hsdk_str) noexcept -> hsdk_status { return HSDK_E_BUSY; }};
    std::int32_t more = 0;
    EXPECT_EQ(table.by_patient(&host.raw(), job.raw_call(), {name.data(), name.size()}, k_search_limit, &sink, &more,
                               nullptr),
              HSDK_E_BUSY);
}

constexpr std::array k_invoice_search_cases{
    Case{"InvoicesAreFoundByThePatientsName", where_offered<invoices_are_found_by_the_patients_name>},
    Case{"WordsAreFoundInAnyOrderCapitalOrSmall", where_offered<words_are_found_in_any_order_capital_or_small>},
    Case{"ATextWithoutAWordFindsNone", where_offered<a_text_without_a_word_finds_none>},
    Case{"ASearchSaysWhenThereAreOthers", where_offered<a_search_says_when_there_are_others>},
    Case{"ALimitOfASearchOutsideTheBoundsIsInvalid", where_offered<a_limit_of_a_search_outside_the_bounds_is_invalid>},
    Case{"ASearchNeedsBothScopes", where_offered<a_search_needs_both_scopes>},
    Case{"AUserSearchesOnlyWhatHeMaySee", where_offered<a_user_searches_only_what_he_may_see>},
    Case{"ASinkStopsASearch", where_offered<a_sink_stops_a_search>},
};

} // namespace

std::span<const Case> invoice_search_cases()
{
    return k_invoice_search_cases;
}

} // namespace host_sdk::contract
