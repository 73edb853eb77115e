#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/contract/contract_manifest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

Notice notice(const std::string& title)
{
    return {NoticeLevel::warning, "credentials", title, "Enter them again.", std::string(k_page)};
}

void a_notice_comes_into_the_list(HostUnderTest& host)
{
    const Caller caller(host);
    Notify(caller.host()).post(notice("The credentials were refused"));
    const auto notices = host.notices();
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].level, NoticeLevel::warning);
    EXPECT_EQ(notices[0].key, "credentials");
    EXPECT_EQ(notices[0].title, "The credentials were refused");
    EXPECT_EQ(notices[0].text, "Enter them again.");
    EXPECT_EQ(notices[0].page, std::string(k_page));
}

void one_with_the_same_key_replaces_it(HostUnderTest& host)
{
    const Caller caller(host);
    Notify(caller.host()).post(notice("first"));
    Notify(caller.host()).post(notice("second"));
    const auto notices = host.notices();
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].title, "second");
}

void a_notice_is_withdrawn(HostUnderTest& host)
{
    const Caller caller(host);
    const Notify notify(caller.host());
    notify.post(notice("first"));
    notify.withdraw("credentials");
    EXPECT_TRUE(host.notices().empty());
    EXPECT_EQ(status_of([&] { notify.withdraw("credentials"); }), HSDK_OK) << "withdrawing is repeatable";
}

void what_is_over_the_limits_is_invalid(HostUnderTest& host)
{
    const Caller caller(host);
    const Notify notify(caller.host());
    const auto refused = [&](auto change) {
        Notice wrong = notice("first");
        change(wrong);
        EXPECT_EQ(status_of([&] { notify.post(wrong); }), HSDK_E_INVALID);
    };
    refused([](Notice& n) { n.level = static_cast<NoticeLevel>(9); });
    refused([](Notice& n) { n.key.clear(); });
    refused([](Notice& n) { n.key.assign(HSDK_NOTICE_MAX_KEY + 1, 'x'); });
    refused([](Notice& n) { n.title.clear(); });
    refused([](Notice& n) { n.title.assign(HSDK_NOTICE_MAX_TITLE + 1, 'x'); });
    refused([](Notice& n) { n.text.assign(HSDK_NOTICE_MAX_TEXT + 1, 'x'); });
    refused([](Notice& n) { n.page = "/no-such-page"; });
    refused([](Notice& n) { n.page = "https://example.it/"; });
    EXPECT_TRUE(host.notices().empty());
}

constexpr std::array k_notify_cases{
    Case{"ANoticeComesIntoTheList", a_notice_comes_into_the_list},
    Case{"ANoticeWithTheSameKeyReplacesIt", one_with_the_same_key_replaces_it},
    Case{"ANoticeIsWithdrawn", a_notice_is_withdrawn},
    Case{"ANoticeOverTheLimitsIsInvalid", what_is_over_the_limits_is_invalid},
};

} // namespace

std::span<const Case> notify_cases()
{
    return k_notify_cases;
}

} // namespace host_sdk::contract
