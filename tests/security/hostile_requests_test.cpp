// Requests that try to reach a header, a file outside their folder, or more memory than they are given.
#include "tests/security/permission_matrix.hpp"
#include "tests/security/studio.hpp"

#include <gmock/gmock.h>

using namespace security_test;
using testing::HasSubstr;
using testing::Not;

namespace {

class HostileRequests : public testing::Test {
protected:
    static void SetUpTestSuite() { s_studio = std::make_unique<Studio>(40); }
    static void TearDownTestSuite() { s_studio.reset(); }

    static std::unique_ptr<Studio> s_studio;
    HttpClient m_owner = s_studio->owner();
};

std::unique_ptr<Studio> HostileRequests::s_studio;

std::vector<std::string> read_addresses()
{
    std::vector<std::string> addresses;
    for (const MatrixLine& line : plugin_matrix()) {
        if (line.method == "GET") addresses.push_back(k_mount + filled(line.example));
    }
    for (const MatrixLine& line : host_matrix()) {
        if (line.method == "GET") addresses.push_back(filled(line.example));
    }
    return addresses;
}

} // namespace

TEST_F(HostileRequests, NoParameterReachesAHeader)
{
    const std::string split = "x%0d%0aX-Injected:%20yes%0d%0a%0d%0a<p>";
    for (const auto& path : read_addresses()) {
        for (const std::string& address :
             {path + "?cerca=" + split + "&stato=" + split + "&pagina=" + split + "&esito=" + split + "&dopo=" + split +
                  "&numero=" + split + "&cerca=" + split + "&entita=" + split + "&anno=" + split + "&mese=" + split,
              path + "/" + split}) {
            const auto answer = m_owner.get(address);
            EXPECT_EQ(answer.header("X-Injected"), "") << address;
            EXPECT_LT(answer.status, 500) << address;
            for (const auto& [name, value] : answer.headers)
                EXPECT_THAT(value, Not(HasSubstr("X-Injected"))) << address << " in " << name;
        }
    }
    for (const MatrixLine& line : plugin_matrix()) {
        if (line.method != "POST") continue;
        Form form;
        for (const auto* field :
             {"documento", "quali", "ritorno", "anno", "mese", "entita", "scelta", "dopo", "numero", "cerca"})
            form.emplace_back(field, "x\r\nX-Injected: yes\r\n\r\n<p>");
        const auto answer = m_owner.submit(k_mount + filled(line.example), form);
        EXPECT_EQ(answer.header("X-Injected"), "") << line.route;
        EXPECT_LT(answer.status, 500) << line.route;
        EXPECT_THAT(answer.header("Location"), Not(HasSubstr("\n"))) << line.route;
    }
    const auto mount = "/plugins/x%0d%0aX-Injected:%20yes";
    EXPECT_EQ(m_owner.get(mount).header("X-Injected"), "");
}

TEST_F(HostileRequests, NoPathLeavesItsFolder)
{
    const auto styles = between(m_owner.get("/").body, "href=\"/assets/", "/");
    const auto page = m_owner.get(k_mount + "/documenti").body;
    const auto version = between(page, k_mount + "/assets/", "/");
    ASSERT_FALSE(styles.empty());
    ASSERT_FALSE(version.empty());
    ASSERT_EQ(m_owner.get(k_mount + "/assets/" + version + "/sistema-ts.css").status, 200);
    for (const std::string& base :
         {"/assets/" + styles + "/", k_mount + "/assets/" + version + "/", k_mount + "/file/", k_mount + "/documenti/",
          k_mount + "/", std::string("/plugins/"), std::string("/impostazioni/funzionalita/")}) {
        for (const std::string out :
             {"../../../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
              "%252e%252e%252fetc%252fpasswd", "..%5c..%5cetc%5cpasswd", "....//....//etc/passwd", "..;/..;/etc/passwd",
              "%c0%ae%c0%ae/etc/passwd", "sistema-ts.css%00.png", "sistema-ts.css%00", "../manifest.json",
              "%2e%2e/manifest.json", "./sistema-ts.css", "//etc/passwd", "/etc/passwd", "file:///etc/passwd",
              "sistema-ts.css/..", "../../ledger.db"}) {
            const auto answer = m_owner.get(base + out);
            EXPECT_TRUE(answer.status == 400 || answer.status == 404) << base + out << " answered " << answer.status;
            EXPECT_FALSE(answer.shows("root:x:0")) << base + out;
            EXPECT_FALSE(answer.shows("SQLite format")) << base + out;
        }
    }
}

TEST_F(HostileRequests, WhatIsTooLargeIsRefusedWith4xx)
{
    const std::string kilobyte(1024, 'x');
    std::string large;
    for (int i = 0; i < 64; ++i)
        large += kilobyte;
    const auto expect_refused = [&](const Answer& answer, const std::string& what) {
        EXPECT_TRUE(answer.status >= 400 && answer.status < 500) << what << " answered " << answer.status;
        EXPECT_EQ(m_owner.get("/").status, 200) << "after " << what; // it lives
    };
    for (const std::string& path : {std::string("/fatture"), k_mount + "/documenti"}) {
        expect_refused(m_owner.get(path + "?cerca=" + large.substr(0, 9000)), "a long address");
        expect_refused(m_owner.get(path, {{"X-Large", large.substr(0, 8000)},
                                          {"X-Larger", large.substr(0, 8000)},
                                          {"X-Largest", large.substr(0, 8000)},
                                          {"X-More", large.substr(0, 8000)},
                                          {"X-Much", large.substr(0, 8000)}}),
                       "large headers");
    }
    std::string fields = "_csrf=" + m_owner.token;
    for (int i = 0; i < 10'100; ++i)
        fields += "&f=1";
    ASSERT_LT(fields.size(), 64U * 1024); // it is the number that is refused
    const auto token = "_csrf=" + m_owner.token + "&nome=";
    expect_refused(m_owner.post("/pazienti/nuovo", token + large), "a large form of the host");
    expect_refused(m_owner.post("/pazienti/nuovo", fields), "many fields for the host");
    for (const MatrixLine& line : plugin_matrix()) {
        if (line.method != "POST") continue;
        const auto path = k_mount + filled(line.example);
        expect_refused(m_owner.post(path, fields), "many fields for " + path);
        std::string body = token;
        while (body.size() < std::size_t{5} * 1024 * 1024)
            body += large;
        expect_refused(m_owner.post(path, body), "a large body for " + path);
    }
}

TEST_F(HostileRequests, LongAndOddHeadersAreSurvived)
{
    std::string ranges = "bytes=0-0";
    while (ranges.size() < 7900)
        ranges += ",0-0";
    std::string cookies = m_owner.cookie;
    while (cookies.size() < 7900)
        cookies += "; a=b";
    std::string languages = "it";
    while (languages.size() < 7900)
        languages += ",it;q=0.1";
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::string>>{{"Range", ranges},
                                                          {"Range", "bytes=-99999999999999999999"},
                                                          {"Range", "bytes=5-1"},
                                                          {"Cookie", cookies},
                                                          {"Accept-Language", languages},
                                                          {"Accept-Encoding", "gzip, br, identity;q=0"},
                                                          {"Content-Length", "99999999999999999999"},
                                                          {"Content-Length", "-1"},
                                                          {"Expect", "100-continue"},
                                                          {"X-HTTP-Method-Override", "POST"},
                                                          {"X-Forwarded-Host", "evil.example"},
                                                          {"X-Original-URL", "/impostazioni"},
                                                          {"Connection", "Upgrade"},
                                                          {"Upgrade", "h2c"}}) {
        const auto answer = m_owner.get("/", {{name, value}});
        EXPECT_LT(answer.status, 500) << name;
        EXPECT_FALSE(answer.shows("evil.example"));
        EXPECT_LT(answer.body.size(), 200'000U) << name; // no answer grows by what is asked
    }
    EXPECT_EQ(m_owner.get("/").status, 200);
}

TEST_F(HostileRequests, AHostThatIsNotThisMachineIsRefused)
{
    for (const auto* host :
         {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "127.0.0.1@evil.example"})
        EXPECT_EQ(m_owner.get("/", {{"Host", host}}).status, 400) << host;
}
