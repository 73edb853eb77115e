#include "host_sdk/contract/register_host_contract.hpp"

#include "case.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace host_sdk::contract {

namespace {

using MakeHost = std::function<std::unique_ptr<HostUnderTest>()>;

class ContractTest : public testing::Test {
public:
    ContractTest(const Case& tried, MakeHost make_host) : m_case(tried), m_make_host(std::move(make_host)) {}

    void TestBody() override
    {
        const auto host = m_make_host();
        m_case.run(*host);
    }

private:
    const Case& m_case;
    MakeHost m_make_host;
};

} // namespace

void register_host_contract(const std::string& name, const MakeHost& make_host)
{
    for (const auto& cases : {billing_cases(), catalogue_cases(), clock_cases(), general_cases(), invoice_feed_cases(),
                              invoice_listing_cases(), invoice_batch_cases(), invoice_search_cases(),
                              job_control_cases(), links_cases(), log_cases(), notify_cases(), secrets_cases(),
                              settings_cases(), storage_cases(), two_keys_cases(), users_cases()}) {
        for (const Case& tried : cases) {
            testing::RegisterTest(
                name.c_str(), tried.name, nullptr, nullptr, __FILE__, __LINE__,
                [&tried, make_host]() -> testing::Test* { return new ContractTest(tried, make_host); });
        }
    }
}

} // namespace host_sdk::contract
