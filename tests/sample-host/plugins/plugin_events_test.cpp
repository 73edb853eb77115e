#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"

namespace sample_host::plugins {
namespace {

using namespace test;

constexpr const char* k_listener = "it.example.listener";

struct PluginEventsTest : PluginManagerFixture {
    PluginEventsTest()
    {
        open_fixtures();
        switch_on(k_listener);
    }
    std::vector<std::string> hints() { return lines_of(data_of(k_listener) / "hints"); }
};

TEST_F(PluginEventsTest, ManyChangesComeAsOneHintWithTheLastRevision)
{
    for (int i = 0; i < 5; ++i) {
        fixture.create(fixture.draft());
    }
    const std::string last = "invoices " + std::to_string(fixture.invoices.current_revision());
    ASSERT_TRUE(eventually([&] { return !hints().empty() && hints().back() == last; }));
    EXPECT_LT(hints().size(), 5u);
}

TEST_F(PluginEventsTest, OnlyTopicsThatItMayReadAreTold)
{
    fixture.practice.catalogue().create({.name = "Ecografia", .price = "95,00", .vat = "esente"});
    fixture.create(fixture.draft());
    ASSERT_TRUE(eventually([&] { return !hints().empty(); }));
    for (const auto& hint : hints()) {
        EXPECT_TRUE(hint.starts_with("invoices ")) << hint;
    }
}

TEST_F(PluginEventsTest, NoticesStandOnTheBoardUntilTheyAreWithdrawn)
{
    auto board = manager->notices("aurora");
    ASSERT_EQ(board.list(1).size(), 2u);
    board.mark_read(k_listener, "hello", 1);
    const auto read_by = [&](std::int64_t user) {
        int read = 0;
        for (const auto& posted : board.list(user)) {
            read += posted.read ? 1 : 0;
        }
        return read;
    };
    EXPECT_EQ(read_by(1), 1);
    EXPECT_EQ(read_by(2), 0);
    for (const auto& posted : board.list(1)) {
        board.post(k_listener, posted.notice, 99); // the same again is no news
    }
    EXPECT_EQ(read_by(1), 1);
    host_sdk::Notice other{host_sdk::NoticeLevel::error, "hello", "Altro", "", std::nullopt};
    board.post(k_listener, other, 99);
    EXPECT_EQ(board.list(1).size(), 2u) << "it takes the place of the one with its key";
    EXPECT_EQ(read_by(1), 0) << "what it says now nobody has read";
    board.withdraw(k_listener, "hello");
    EXPECT_EQ(board.list(1).size(), 1u);
}

TEST_F(PluginEventsTest, AnUninstalledPluginHasNothingMoreToSay)
{
    life(k_listener).uninstall(false, "Elena Conti");
    EXPECT_TRUE(manager->notices("aurora").list(1).empty());
}

} // namespace
} // namespace sample_host::plugins
