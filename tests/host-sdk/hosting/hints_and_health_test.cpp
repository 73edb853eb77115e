// Change hints, health reports and notices across the boundary, with a plugin that has all three.
#include "tests/host-sdk/hosting/built_packages.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace host_sdk;
using namespace std::chrono_literals;
using hosting::LoadedPlugin;
using hosting::PluginLibrary;
using hosting_test::k_build;
using hosting_test::k_counter_package;

class HintsAndHealth : public testing::Test {
public:
    ~HintsAndHealth() override { EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained); }

protected:
    HintsAndHealth() { m_plugin.activate(); }

    testkit::FakeHost m_fake;
    LoadedPlugin m_plugin{std::make_shared<const PluginLibrary>(
                              PluginLibrary::open(k_build / "fixtures/packages/it.example.listener/listener.so")),
                          m_fake.raw()};
    User m_anna{"anna", "Anna", "it"};
};

} // namespace

TEST_F(HintsAndHealth, AHintReachesThePlugin)
{
    EXPECT_TRUE(m_plugin.wants_events());
    m_plugin.changed("invoices", 17, 5s);
    std::ifstream hints(m_fake.data_directory() / "hints");
    std::string line;
    std::getline(hints, line);
    EXPECT_EQ(line, "invoices 17");
}

TEST_F(HintsAndHealth, AReportIsGivenToTheUserWhoLooks)
{
    const auto lines = m_plugin.report(m_anna, 5s);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].level, HealthLevel::good);
    EXPECT_EQ(lines[0].value, "per Anna");
    EXPECT_EQ(lines[1].level, HealthLevel::bad);
}

TEST_F(HintsAndHealth, AReportThatFailsSaysWhy)
{
    std::ofstream(m_fake.data_directory() / "ill") << "yes\n";
    try {
        static_cast<void>(m_plugin.report(m_anna, 5s));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.status(), Status::io);
        EXPECT_STREQ(error.what(), "the disk is full");
    }
}

TEST_F(HintsAndHealth, NeitherReachesAPluginThatIsOff)
{
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    EXPECT_THROW(m_plugin.changed("invoices", 1, 5s), LoadedPlugin::NotActive);
    EXPECT_THROW(static_cast<void>(m_plugin.report(m_anna, 5s)), LoadedPlugin::NotActive);
}

TEST_F(HintsAndHealth, APluginWithoutThemHearsAndSaysNothing)
{
    const auto package = k_counter_package;
    testkit::FakeHost fake(package);
    LoadedPlugin counter(std::make_shared<const PluginLibrary>(PluginLibrary::open(package / "invoice-counter.so")),
                         fake.raw());
    counter.activate();
    EXPECT_FALSE(counter.wants_events());
    counter.changed("invoices", 1, 5s);
    EXPECT_TRUE(counter.report(m_anna, 5s).empty());
    EXPECT_EQ(counter.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(HintsAndHealth, ANoticeIsReplacedByItsKeyAndWithdrawn)
{
    EXPECT_EQ(m_fake.notices().size(), 2u);
    const Notify notify(m_fake.host());
    notify.post({NoticeLevel::error, "hello", "Altro titolo", "", std::nullopt});
    ASSERT_EQ(m_fake.notices().size(), 2u);
    EXPECT_EQ(m_fake.notices()[0].title, "Altro titolo");
    notify.withdraw("hello");
    notify.withdraw("hello");
    EXPECT_EQ(m_fake.notices().size(), 1u);
}

TEST_F(HintsAndHealth, ANoticeKeepsItsLimits)
{
    const Notify notify(m_fake.host());
    const Notice right{NoticeLevel::info, std::string(64, 'k'), std::string(120, 't'), std::string(500, 'x'), "/"};
    notify.post(right);
    for (auto change : {+[](Notice& n) { n.key.clear(); }, +[](Notice& n) { n.key += 'k'; },
                        +[](Notice& n) { n.title.clear(); }, +[](Notice& n) { n.title += 't'; },
                        +[](Notice& n) { n.text += 'x'; }, +[](Notice& n) { n.level = static_cast<NoticeLevel>(9); }}) {
        Notice wrong = right;
        change(wrong);
        EXPECT_THROW(notify.post(wrong), Error);
    }
}
