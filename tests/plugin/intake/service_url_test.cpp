#include "plugin/intake/service_url.hpp"

#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

using namespace plugin;

TEST(ServiceUrl, IsThatOfProductionWhereNoneIsGiven)
{
    host_sdk::testkit::FakeHost host;
    EXPECT_EQ(intake::service_url(host_sdk::Settings(host.host())), intake::k_production_url);
    host.set_setting("sistema-ts.url", " https://localhost:8443/ ");
    EXPECT_EQ(intake::service_url(host_sdk::Settings(host.host())), "https://localhost:8443");
}

TEST(ServiceUrl, OnlyTheHostOfProductionIsProduction)
{
    using domain::Environment;
    EXPECT_EQ(intake::environment_of(intake::k_production_url), Environment::production);
    EXPECT_EQ(intake::environment_of("https://inviosS730P.sanita.finanze.it:443/"), Environment::production);
    EXPECT_EQ(intake::environment_of("https://invioSS730pTest.sanita.finanze.it"), Environment::test);
    EXPECT_EQ(intake::environment_of("https://invioSS730p.sanita.finanze.it.example.org"), Environment::test);
    EXPECT_EQ(intake::environment_of(""), Environment::test);
}
