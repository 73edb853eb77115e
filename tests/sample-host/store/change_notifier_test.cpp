#include "store/change_notifier.hpp"
#include "tests/sample-host/store/practice_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace sample_host::store {
namespace {

using testing::ElementsAre;

TEST(ChangeNotifier, TellsAfterTheCommitWhatChanged)
{
    test::PracticeFile file;
    std::vector<Topic> heard;
    std::int64_t revision_seen = 0;
    const auto subscription = file.database.changes().subscribe([&](Topic topic) {
        heard.push_back(topic);
        revision_seen = file.revision(); // readable from inside: the change is committed
    });
    file.add(file.invoice("1/2026"));
    EXPECT_THAT(heard, ElementsAre(Topic::invoices));
    EXPECT_EQ(revision_seen, 1);
}

TEST(ChangeNotifier, StaysSilentWhenNothingIsCommitted)
{
    test::PracticeFile file;
    int calls = 0;
    const auto subscription = file.database.changes().subscribe([&](Topic) { ++calls; });
    {
        auto transaction = file.database.write();
        InvoiceStore(transaction).add(file.invoice("1/2026"));
    }
    EXPECT_EQ(calls, 0);
}

TEST(ChangeNotifier, ForgetsAListenerWithItsSubscription)
{
    test::PracticeFile file;
    int calls = 0;
    {
        const auto subscription = file.database.changes().subscribe([&](Topic) { ++calls; });
    }
    file.add(file.invoice("1/2026"));
    EXPECT_EQ(calls, 0);
}

} // namespace
} // namespace sample_host::store
