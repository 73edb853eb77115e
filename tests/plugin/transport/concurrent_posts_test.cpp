#include "plugin/transport/concurrent_posts.hpp"
#include "tests/support/https_server.hpp"
#include "trusted_files.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <map>
#include <mutex>

using namespace plugin::transport;
using plugin::sts::Secret;
using support::HttpsServer;
using support::PreparedAnswer;
using support::ReceivedRequest;

namespace {

// Requests wait here until they are let through, each by its body.
class Gate {
public:
    void pass(const std::string& name)
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return m_all || m_open[name]; });
    }

    void open(const std::string& name)
    {
        const std::lock_guard lock(m_mutex);
        m_open[name] = true;
        m_changed.notify_all();
    }

    void open_all()
    {
        const std::lock_guard lock(m_mutex);
        m_all = true;
        m_changed.notify_all();
    }

    // Whether so many are here.
    bool has(int count)
    {
        const std::lock_guard lock(m_mutex);
        return m_arrived >= count;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, bool> m_open;
    bool m_all = false;
    int m_arrived = 0;
};

class ConcurrentPostsTest : public testing::Test {
protected:
    void TearDown() override { m_gate.open_all(); } // the server waits for its requests

    HttpRequest request(const std::string& body) const
    {
        return {m_server.url() + "/Servizio", "azione.it", "MTOMRA66A41G224M", Secret("Salve123"), body};
    }

    static const std::string& body_of(const ConcurrentPosts::Ended& ended)
    {
        return std::get<HttpAnswer>(ended.result).body;
    }

    Gate m_gate; // outlives the server
    sample::TrustedFiles m_files;
    HttpClient m_client{{m_files.ca_file()}};
    HttpsServer m_server{m_files.server(), [this](const ReceivedRequest& received) {
                             m_gate.pass(received.body);
                             return PreparedAnswer{200, "answer to " + received.body};
                         }};
};

} // namespace

TEST_F(ConcurrentPostsTest, AllAreUnderWayAtOnceAndEachIsToldWhenItEnds)
{
    ConcurrentPosts posts(m_client);
    const std::vector<std::string> bodies = {"a", "b", "c", "d"};
    // When all have arrived the third is answered, and so on: each answer opens the way of the next.
    const Cancelled when_all_are_there = [this] {
        if (m_gate.has(4)) m_gate.open("c");
        return false;
    };
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        posts.begin(i, request(bodies[i]), when_all_are_there);
    }
    const std::vector<std::size_t> order = {2, 0, 3, 1};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::vector<ConcurrentPosts::Ended> ended = posts.wait();
        ASSERT_EQ(ended.size(), 1u);
        EXPECT_EQ(ended[0].id, order[i]);
        EXPECT_EQ(body_of(ended[0]), "answer to " + bodies[order[i]]);
        if (i + 1 < order.size()) m_gate.open(bodies[order[i + 1]]);
    }
    EXPECT_TRUE(posts.wait().empty());
    EXPECT_EQ(m_server.requests().size(), 4u);
}

TEST_F(ConcurrentPostsTest, AnotherBeginsWhileOneIsUnderWay)
{
    ConcurrentPosts posts(m_client);
    m_gate.open("a");
    posts.begin(1, request("slow"), {});
    posts.begin(2, request("a"), {});
    ASSERT_EQ(posts.wait().at(0).id, 2u);
    m_gate.open("b");
    posts.begin(3, request("b"), {});
    ASSERT_EQ(posts.wait().at(0).id, 3u);
    m_gate.open("slow");
    EXPECT_EQ(posts.wait().at(0).id, 1u);
}

TEST_F(ConcurrentPostsTest, NothingToWaitForIsNothing)
{
    ConcurrentPosts posts(m_client);
    EXPECT_TRUE(posts.wait().empty());
}

TEST_F(ConcurrentPostsTest, OneThatMayNotBeginIsToldToo)
{
    ConcurrentPosts posts(m_client);
    HttpRequest plain = request("a");
    plain.url = "http://localhost:1";
    posts.begin(1, plain, {});
    posts.begin(2, request("b"), [] { return true; });
    const std::vector<ConcurrentPosts::Ended> ended = posts.wait();
    ASSERT_EQ(ended.size(), 2u);
    EXPECT_EQ(std::get<NotSent>(ended[0].result).reason, NotSent::Reason::misconfigured);
    EXPECT_EQ(std::get<NotSent>(ended[1].result).reason, NotSent::Reason::cancelled);
    EXPECT_TRUE(m_server.requests().empty());
}

TEST_F(ConcurrentPostsTest, ACancelledOneMayHaveBeenSentAndTheOthersGoOn)
{
    ConcurrentPosts posts(m_client);
    posts.begin(1, request("cancelled"), [this] { return m_gate.has(2); });
    posts.begin(2, request("other"), {});
    const std::vector<ConcurrentPosts::Ended> ended = posts.wait();
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_EQ(ended[0].id, 1u);
    EXPECT_TRUE(std::holds_alternative<MaybeSent>(ended[0].result));
    m_gate.open("other");
    EXPECT_EQ(body_of(posts.wait().at(0)), "answer to other");
}

TEST_F(ConcurrentPostsTest, ATimeOutOfOneMayHaveBeenSentAndTheOthersAreTold)
{
    const HttpClient impatient(
        {m_files.ca_file(), std::chrono::milliseconds{10'000}, std::chrono::milliseconds{3'000}});
    ConcurrentPosts posts(impatient);
    m_gate.open("quick");
    posts.begin(1, request("slow"), {});
    posts.begin(2, request("quick"), {});
    EXPECT_EQ(posts.wait().at(0).id, 2u);
    const std::vector<ConcurrentPosts::Ended> ended = posts.wait();
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<MaybeSent>(ended[0].result));
}

TEST_F(ConcurrentPostsTest, EachServerIsVerified)
{
    const support::TestCertificate other = support::TestCertificate::authority("Altra CA");
    const HttpsServer unknown(support::TestCertificate::server(other, "localhost"),
                              [](const ReceivedRequest&) { return PreparedAnswer{}; });
    ConcurrentPosts posts(m_client);
    HttpRequest elsewhere = request("a");
    elsewhere.url = unknown.url();
    m_gate.open("a");
    posts.begin(1, request("a"), {});
    posts.begin(2, elsewhere, {});
    std::map<std::size_t, HttpResult> results;
    while (results.size() < 2) {
        for (ConcurrentPosts::Ended& ended : posts.wait()) {
            results.emplace(ended.id, std::move(ended.result));
        }
    }
    EXPECT_TRUE(std::holds_alternative<HttpAnswer>(results.at(1)));
    EXPECT_EQ(std::get<NotSent>(results.at(2)).reason, NotSent::Reason::not_trusted);
    EXPECT_TRUE(unknown.requests().empty());
}

TEST_F(ConcurrentPostsTest, LaterOnesGoOnWithTheTlsSessionOfThoseBefore)
{
    m_gate.open_all();
    for (int round = 0; round < 2; ++round) {
        ConcurrentPosts posts(m_client);
        for (std::size_t i = 0; i < 3; ++i) {
            posts.begin(i, request("a"), {});
            EXPECT_EQ(body_of(posts.wait().at(0)), "answer to a");
        }
        EXPECT_EQ(m_server.resumed_sessions(), 2 * (round + 1)); // of its own, not of another's
    }
}

TEST_F(ConcurrentPostsTest, TheEndCutsWhatIsUnderWay)
{
    {
        ConcurrentPosts posts(m_client);
        m_gate.open("a");
        posts.begin(1, request("a"), {});
        posts.begin(2, request("never"), {});
        EXPECT_EQ(posts.wait().at(0).id, 1u);
    }
    m_gate.open_all();
    EXPECT_LE(m_server.requests().size(), 2u);
}

TEST_F(ConcurrentPostsTest, AnOversizeAnswerEndsItsOwnCallAlone)
{
    const HttpsServer large(m_files.server(), [](const ReceivedRequest&) {
        return PreparedAnswer{200, std::string(plugin::sts::k_largest_answer + 1, 'a')};
    });
    ConcurrentPosts posts(m_client);
    HttpRequest elsewhere = request("x");
    elsewhere.url = large.url();
    posts.begin(1, elsewhere, {});
    posts.begin(2, request("b"), {});
    const std::vector<ConcurrentPosts::Ended> ended = posts.wait();
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_EQ(std::get<MaybeSent>(ended[0].result).technical, "the answer is too large");
    m_gate.open("b");
    EXPECT_EQ(body_of(posts.wait().at(0)), "answer to b");
}
