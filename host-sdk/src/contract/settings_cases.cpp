#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/contract/contract_manifest.hpp"
#include "host_sdk/settings.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

void a_setting_is_there_or_not(HostUnderTest& host)
{
    const Caller caller(host);
    EXPECT_EQ(Settings(caller.host()).get(k_setting), std::string(k_setting_value));
    EXPECT_EQ(Settings(caller.host()).get(k_absent_setting), std::nullopt);
}

void one_that_the_manifest_does_not_declare_is_denied(HostUnderTest& host)
{
    const Caller caller(host);
    EXPECT_EQ(status_of([&] { static_cast<void>(Settings(caller.host()).get("other")); }), HSDK_E_DENIED);
}

constexpr std::array k_settings_cases{
    Case{"ASettingIsThereOrNot", a_setting_is_there_or_not},
    Case{"ASettingThatTheManifestDoesNotDeclareIsDenied", one_that_the_manifest_does_not_declare_is_denied},
};

} // namespace

std::span<const Case> settings_cases()
{
    return k_settings_cases;
}

} // namespace host_sdk::contract
