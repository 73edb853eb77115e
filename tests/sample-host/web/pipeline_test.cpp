#include "services/permissions.hpp"
#include "services/practices.hpp"
#include "tests/sample-host/http_client.hpp"
#include "tests/sample-host/web/plain_error_pages.hpp"
#include "tests/support/temporary_directory.hpp"
#include "web/http_server.hpp"
#include "web/pipeline.hpp"
#include "web/session_step.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace sample_host::web {
namespace {

std::string page_with_token(const RequestContext& context)
{
    return "<input name=\"_csrf\" value=\"" + context.csrf_token + "\">";
}

/// A host with a log-in, an open page, one that needs *Fatture*, one that changes something and one that fails.
struct PipelineTest : testing::Test {
    support::TemporaryDirectory folder;
    services::Clock clock{"2026-03-10"};
    services::Practices practices{folder.path(), clock};
    std::string password;
    std::int64_t user_id = 0;
    Router router;
    PlainErrorPages error_pages;
    std::mutex log_mutex;
    std::string log;
    std::atomic<int> changes = 0; // by the threads of the server
    Pipeline pipeline{practices, router, error_pages, [this](const AccessRecord& record) {
                          const std::lock_guard lock(log_mutex);
                          log += record.method + ' ' + record.route + ' ' + record.failure + '\n';
                      }};
    HttpServer server{pipeline};
    int port = 0;
    std::thread thread;

    PipelineTest()
    {
        practices.add({"aurora", "Poliambulatorio Aurora"});
        const auto invitation = practices.users().invite("aurora", "Sara", "sara@aurora.example", "secretary");
        password = invitation.password;
        user_id = invitation.user.id;
        router.add({.method = "GET",
                    .path = "/accedi",
                    .handler =
                        [](RequestContext& context) {
                            auto response = html(page_with_token(context));
                            remember_session(response, context.session_id);
                            return response;
                        },
                    .access = Access::everybody});
        router.add({.method = "POST",
                    .path = "/accedi",
                    .handler =
                        [this](RequestContext& context) {
                            const auto& form = context.request.form;
                            const auto id = practices.sessions().log_in(form.value("email"), form.value("password"));
                            if (!id) return html("wrong", 422);
                            auto response = see_other("/");
                            remember_session(response, *id);
                            return response;
                        },
                    .access = Access::everybody});
        router.add({.method = "GET", .path = "/", .handler = [](RequestContext& context) {
                        return html(page_with_token(context));
                    }});
        router.add({.method = "GET",
                    .path = "/fatture",
                    .handler = [](RequestContext&) { return html("invoices"); },
                    .permission = std::string(services::permission::invoices_view)});
        router.add({.method = "POST", .path = "/cambia", .handler = [this](RequestContext&) {
                        ++changes;
                        return html("changed");
                    }});
        router.add({.method = "GET", .path = "/guasto/{id}", .handler = [](RequestContext&) -> Response {
                        throw std::runtime_error("internal detail");
                    }});
        port = server.bind(0);
        thread = std::thread([this] { server.run(); });
    }

    ~PipelineTest() override
    {
        server.stop();
        thread.join();
    }

    test::HttpClient logged_in()
    {
        test::HttpClient client(port);
        EXPECT_EQ(client.log_in("sara@aurora.example", password).status, 303);
        return client;
    }
};

TEST_F(PipelineTest, AStopThatComesBeforeItListensEndsItAllTheSame)
{
    for (int i = 0; i < 100; ++i) {
        HttpServer early(pipeline);
        early.bind(0);
        std::thread runner([&early] { early.run(); });
        early.stop();
        runner.join();
    }
}

TEST_F(PipelineTest, SendsAVisitorToTheLogIn)
{
    const auto answer = test::HttpClient(port).get("/");
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("Location"), "/accedi");
}

TEST_F(PipelineTest, SetsTheSecurityHeadersOnEveryAnswer)
{
    test::HttpClient client(port);
    for (const auto* path : {"/accedi", "/", "/niente"}) {
        const auto answer = client.get(path);
        EXPECT_EQ(answer.header("Content-Security-Policy"),
                  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    }
}

TEST_F(PipelineTest, TheCookieIsOutOfReachForScriptsAndOtherSites)
{
    const auto cookie = test::HttpClient(port).get("/accedi").header("Set-Cookie");
    EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
    EXPECT_NE(cookie.find("SameSite=Lax"), std::string::npos);
}

TEST_F(PipelineTest, LoggingInGivesANewSessionId)
{
    test::HttpClient client(port);
    client.get("/accedi");
    const auto before = client.cookie;
    client.log_in("sara@aurora.example", password);
    EXPECT_NE(client.cookie, before);
    test::HttpClient attacker(port);
    attacker.cookie = before;
    EXPECT_EQ(attacker.get("/").status, 303);
}

TEST_F(PipelineTest, RefusesALogInWithoutTheToken)
{
    test::HttpClient client(port);
    client.get("/accedi");
    client.token = "";
    EXPECT_EQ(client.submit("/accedi", {{"email", "sara@aurora.example"}, {"password", password}}).status, 403);
}

TEST_F(PipelineTest, AcceptsAChangeWithTheSessionsToken)
{
    auto client = logged_in();
    EXPECT_EQ(client.submit("/cambia", {}).status, 200);
    EXPECT_EQ(changes, 1);
}

TEST_F(PipelineTest, RefusesAChangeWithAMissingOrForeignToken)
{
    auto client = logged_in();
    EXPECT_EQ(client.post("/cambia", "").status, 403);
    client.token = logged_in().token;
    EXPECT_EQ(client.submit("/cambia", {}).status, 403);
    client.token = client.cookie.substr(client.cookie.find('=') + 1); // the cookie is never the token
    EXPECT_EQ(client.submit("/cambia", {}).status, 403);
    EXPECT_EQ(changes, 0);
}

TEST_F(PipelineTest, RefusesAChangeFromAnotherSite)
{
    auto client = logged_in();
    EXPECT_EQ(client.submit("/cambia", {}, {{"Sec-Fetch-Site", "cross-site"}}).status, 403);
    EXPECT_EQ(client.submit("/cambia", {}, {{"Sec-Fetch-Site", "same-site"}}).status, 403);
    EXPECT_EQ(client.submit("/cambia", {}, {{"Origin", "http://evil.example"}}).status, 403);
    EXPECT_EQ(client.submit("/cambia", {}, {{"Origin", "null"}}).status, 403);
    EXPECT_EQ(changes, 0);
    const auto own = "http://127.0.0.1:" + std::to_string(port);
    EXPECT_EQ(client.submit("/cambia", {}, {{"Sec-Fetch-Site", "same-origin"}, {"Origin", own}}).status, 200);
}

TEST_F(PipelineTest, NamesThePermissionThatIsMissing)
{
    auto client = logged_in();
    const auto refused = client.get("/fatture");
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(refused.shows("«Fatture»"));
}

TEST_F(PipelineTest, APermissionHoldsFromTheNextRequestOn)
{
    auto client = logged_in();
    practices.users().set_permissions("aurora", user_id, {{"invoices.view", true}});
    EXPECT_EQ(client.get("/fatture").status, 200);
    practices.users().set_permissions("aurora", user_id, {{"invoices.view", false}});
    EXPECT_EQ(client.get("/fatture").status, 403);
}

TEST_F(PipelineTest, RefusesABodyAboveTheLimit)
{
    auto client = logged_in();
    const auto answer = client.submit("/cambia", {{"testo", std::string(k_form_limit, 'x')}});
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(client.post("/cambia", std::string(9UL * 1024 * 1024, 'x')).status, 413);
    EXPECT_EQ(changes, 0);
}

TEST_F(PipelineTest, RefusesTooManyHeaders)
{
    test::Headers headers;
    for (int i = 0; i < 9; ++i)
        headers.emplace_back("X-Filler-" + std::to_string(i), std::string(4000, 'x'));
    EXPECT_EQ(test::HttpClient(port).get("/accedi", headers).status, 400);
}

TEST_F(PipelineTest, RefusesPathsThatCannotBeRead)
{
    test::HttpClient client(port);
    EXPECT_EQ(client.get("/assets/%2e%2e/x").status, 400);
    EXPECT_EQ(client.get("/a%2fb").status, 400);
    EXPECT_EQ(client.get("/accedi?x=%FF").status, 400);
    EXPECT_EQ(client.get("/accedi", {{"Host", "evil.example"}}).status, 400);
}

TEST_F(PipelineTest, RefusesAMethodThatThePathDoesNotHave)
{
    auto client = logged_in();
    const auto answer = client.get("/cambia");
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.header("Allow"), "POST");
}

TEST_F(PipelineTest, AFailureGoesToTheLogAndNotToTheUser)
{
    auto client = logged_in();
    const auto answer = client.get("/guasto/RSSNNA80A41H501X");
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.shows("internal detail"));
    const std::lock_guard lock(log_mutex);
    EXPECT_NE(log.find("internal detail"), std::string::npos);
    EXPECT_EQ(log.find("RSSNNA80A41H501X"), std::string::npos);
    EXPECT_EQ(log.find(password), std::string::npos);
}

} // namespace
} // namespace sample_host::web
