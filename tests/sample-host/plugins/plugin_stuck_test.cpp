// A plugin that does not come to rest when it is switched off.
#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"
#include "tests/support/page_request.hpp"

namespace sample_host::plugins {
namespace {

using namespace test;

constexpr const char* k_stubborn = "it.example.ignores-cancel";

struct PluginStuckTest : PluginManagerFixture {
    PluginStuckTest()
    {
        drain_limit = std::chrono::milliseconds(20);
        offer("fixtures/bad/it.example.ignores-cancel");
        open_offered();
        switch_on(k_stubborn);
    }
    /// Let go of the request, whatever the test found.
    ~PluginStuckTest() override
    {
        leave();
        m_asker.join();
    }

    void leave() { std::ofstream(data_of(k_stubborn) / "leave") << "now\n"; }

    /// Switches off while a request is inside that does not end; returns what deactivate() said.
    bool switch_off_during_a_request()
    {
        const auto instance = life(k_stubborn).active();
        m_asker = std::jthread([instance] { support::get(instance->plugin(), {"1", "Elena Conti", "it"}, "/"); });
        EXPECT_TRUE(eventually([&] { return instance->plugin().calls_inside() == 1; }));
        return life(k_stubborn).deactivate("Elena Conti");
    }

    std::jthread m_asker;
};

TEST_F(PluginStuckTest, SaysSoWithoutWaitingAndNamesTheCall)
{
    EXPECT_FALSE(switch_off_during_a_request());
    const auto status = life(k_stubborn).status();
    EXPECT_EQ(status.state, PluginState::stuck);
    EXPECT_FALSE(status.message.empty());
    ASSERT_EQ(status.inside.size(), 1u);
    EXPECT_EQ(status.inside[0].purpose, "GET /");
}

TEST_F(PluginStuckTest, NothingElseHappensToItMeanwhile)
{
    switch_off_during_a_request();
    EXPECT_EQ(life(k_stubborn).active(), nullptr);
    EXPECT_THROW(life(k_stubborn).activate("Elena Conti"), PluginStepFailed);
    EXPECT_THROW(life(k_stubborn).uninstall(true, "Elena Conti"), PluginStepFailed);
    EXPECT_EQ(state(k_stubborn), PluginState::stuck);
}

TEST_F(PluginStuckTest, EndsByItselfWhenTheCallLeaves)
{
    switch_off_during_a_request();
    leave();
    EXPECT_TRUE(eventually([&] { return state(k_stubborn) == PluginState::inactive; }));
    life(k_stubborn).activate("Elena Conti");
    EXPECT_EQ(state(k_stubborn), PluginState::active);
}

} // namespace
} // namespace sample_host::plugins
