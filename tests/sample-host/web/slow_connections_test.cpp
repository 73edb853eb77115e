// Clients that are slow, silent or many: the others are answered all the same.
#include "tests/sample-host/http_client.hpp"
#include "tests/sample-host/web/plain_error_pages.hpp"
#include "tests/support/temporary_directory.hpp"
#include "web/http_server.hpp"
#include "web/pipeline.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <deque>
#include <stdexcept>
#include <thread>

namespace sample_host::web {
namespace {

/// A connection that says what it is told to, and no more.
class RawConnection {
public:
    explicit RawConnection(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        void* raw = &address;
        if (::connect(m_socket, static_cast<sockaddr*>(raw), sizeof address) != 0)
            throw std::runtime_error("no connection");
    }
    RawConnection(const RawConnection&) = delete;
    ~RawConnection() { ::close(m_socket); }

    bool say(std::string_view text) const
    {
        return ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }

    /// All that comes until the server hangs up, or nothing comes for a minute.
    std::string hear() const
    {
        std::string all;
        char buffer[4096];
        pollfd asked{m_socket, POLLIN, 0};
        while (::poll(&asked, 1, 60'000) > 0) {
            const auto got = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (got <= 0) return all;
            all.append(buffer, static_cast<std::size_t>(got));
        }
        throw std::runtime_error("the server did not hang up");
    }

private:
    int m_socket;
};

struct SlowConnections : testing::Test {
    support::TemporaryDirectory folder;
    services::Clock clock{"2026-03-10"};
    services::Practices practices{folder.path(), clock};
    Router router;
    PlainErrorPages error_pages;
    Pipeline pipeline{practices, router, error_pages, [](const AccessRecord&) {}};
    HttpServer server{pipeline, limits()};
    int port = 0;
    std::thread thread;

    static ConnectionLimits limits()
    {
        ConnectionLimits limits;
        limits.request = std::chrono::milliseconds(2'000);
        limits.hurried_request = std::chrono::milliseconds(200);
        return limits;
    }

    SlowConnections()
    {
        router.add({.method = "GET",
                    .path = "/accedi",
                    .handler = [](RequestContext&) { return html("here"); },
                    .access = Access::everybody});
        port = server.bind(0);
        thread = std::thread([this] { server.run(); });
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    ~SlowConnections() override
    {
        server.stop();
        thread.join();
    }

    void expect_others_are_served()
    {
        for (int i = 0; i < 3; ++i)
            EXPECT_EQ(test::HttpClient(port).get("/accedi").body, "here");
    }
};

TEST_F(SlowConnections, HundredsThatSayNothingDoNotKeepTheOthersWaiting)
{
    std::deque<RawConnection> silent;
    for (int i = 0; i < 400; ++i) // more than there are threads
        silent.emplace_back(port);
    expect_others_are_served();
}

TEST_F(SlowConnections, HalfAHeaderFromManyDoesNotKeepTheOthersWaiting)
{
    std::deque<RawConnection> slow;
    for (int i = 0; i < 300; ++i) {
        slow.emplace_back(port);
        slow.back().say("GET /accedi HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }
    expect_others_are_served();
}

TEST_F(SlowConnections, ADribbledRequestIsCutOffInTheEnd)
{
    const RawConnection header(port);
    const RawConnection body(port);
    header.say("GET /accedi HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    body.say("POST /accedi HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
             "Content-Length: 60000\r\n\r\n");
    std::jthread dribble([&](const std::stop_token& ends) {
        while (!ends.stop_requested() && header.say("x") && body.say("x"))
            std::this_thread::sleep_for(std::chrono::milliseconds(100)); // the drip itself, not a wait
    });
    expect_others_are_served();
    header.hear(); // ends
    body.hear();
}

TEST_F(SlowConnections, AnAnswerThatNobodyTakesHoldsNobodyUp)
{
    std::deque<RawConnection> deaf;
    for (int i = 0; i < 50; ++i) {
        deaf.emplace_back(port);
        for (int n = 0; n < 5; ++n)
            deaf.back().say("GET /accedi HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    expect_others_are_served();
}

TEST_F(SlowConnections, WhatIsLeftOfARequestIsNeverTakenForAnother)
{
    const std::string hidden = "GET /niente HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const auto length = "Content-Length: " + std::to_string(hidden.size()) + "\r\n";
    const std::string host = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    for (const std::string& request :
         {"GET /accedi HTTP/1.1\r\n" + host + length + "\r\n" + hidden,
          "HEAD /accedi HTTP/1.1\r\n" + host + length + "\r\n" + hidden,
          "OPTIONS /accedi HTTP/1.1\r\n" + host + length + "\r\n" + hidden,
          "POST /accedi HTTP/1.1\r\n" + host + "Content-Length: 0\r\n" + length + "\r\n" + hidden,
          "POST /accedi HTTP/1.1\r\n" + host + length + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
          "GET /accedi HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden}) {
        const RawConnection connection(port);
        connection.say(request);
        const auto heard = connection.hear();
        std::size_t answers = 0;
        for (auto at = heard.find("HTTP/1.1 "); at != std::string::npos; at = heard.find("HTTP/1.1 ", at + 1))
            ++answers;
        EXPECT_LE(answers, 1U) << request << "\n-----\n" << heard;
    }
}

TEST_F(SlowConnections, ARequestWithoutEndIsCutOff)
{
    const RawConnection endless(port);
    endless.say("GET /accedi HTTP/1.1\r\nHost: localhost\r\n");
    const std::string line = "X-Header: " + std::string(1000, 'x') + "\r\n";
    for (int i = 0; i < 20'000 && endless.say(line); ++i)
        continue; // 20 MB of headers
    endless.hear();
    expect_others_are_served();
}

} // namespace
} // namespace sample_host::web
