#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/secrets.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

void a_label_has_one_key(HostUnderTest& host)
{
    const Caller caller(host);
    const Secrets secrets(caller.host());
    const auto key = secrets.derive_key(caller.call(), "database");
    EXPECT_EQ(secrets.derive_key(caller.call(), "database"), key);
    EXPECT_NE(secrets.derive_key(caller.call(), "database2"), key);
    EXPECT_NE(secrets.derive_key(caller.call(), ""), key);
    EXPECT_NE(key, Secrets::Key{}) << "the key is all zeroes";
}

void without_the_scope_there_is_no_key(HostUnderTest& host)
{
    const Caller caller(host);
    host.revoke("secrets.derive");
    EXPECT_EQ(status_of([&] { static_cast<void>(Secrets(caller.host()).derive_key(caller.call(), "database")); }),
              HSDK_E_DENIED);
}

constexpr std::array k_secrets_cases{
    Case{"ALabelHasOneKey", a_label_has_one_key},
    Case{"WithoutTheScopeThereIsNoKey", without_the_scope_there_is_no_key},
};

} // namespace

std::span<const Case> secrets_cases()
{
    return k_secrets_cases;
}

} // namespace host_sdk::contract
