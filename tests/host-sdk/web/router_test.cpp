#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/web/router.hpp>

#include <gtest/gtest.h>

namespace {

using host_sdk::Call;
using namespace host_sdk::web;

class RouterTest : public testing::Test {
protected:
    Response ask(Method method, std::string path)
    {
        Request request;
        request.method = method;
        request.path = std::move(path);
        return m_router.handle(Call(m_context.raw()), request);
    }

    static Router::Handler answer(std::string name)
    {
        return [name = std::move(name)](const Call&, const Request&, std::string_view rest) {
            return page(name, std::string(rest));
        };
    }

    Router m_router;
    std::atomic<bool> m_cancelled{false};
    host_sdk::hosting::CallContext m_context{std::nullopt, std::nullopt, m_cancelled};
};

} // namespace

TEST_F(RouterTest, ChoosesByMethodAndPath)
{
    m_router.add(Method::get, "/documenti", answer("list"));
    m_router.add(Method::post, "/documenti", answer("send"));
    EXPECT_EQ(ask(Method::get, "/documenti").title, "list");
    EXPECT_EQ(ask(Method::post, "/documenti").title, "send");
}

TEST_F(RouterTest, GivesTheRestOfAPathToAPatternWithAStar)
{
    m_router.add(Method::get, "/documenti/*", answer("one"));
    EXPECT_EQ(ask(Method::get, "/documenti/42").body, "42");
}

TEST_F(RouterTest, SaysNotFoundOtherwise)
{
    m_router.add(Method::get, "/documenti", answer("list"));
    EXPECT_THROW(ask(Method::get, "/documenti/"), host_sdk::Error);
    EXPECT_THROW(ask(Method::post, "/documenti"), host_sdk::Error);
}
