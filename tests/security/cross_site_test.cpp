// A page elsewhere cannot make the user's browser change anything here; nothing is changed by reading.
#include "tests/security/permission_matrix.hpp"
#include "tests/security/studio.hpp"
#include "tests/support/file_content.hpp"

#include <gtest/gtest.h>

using namespace security_test;

namespace {

/// All addresses that something is posted to.
std::vector<std::string> posted_addresses()
{
    std::vector<std::string> addresses;
    for (const MatrixLine& line : plugin_matrix()) {
        if (line.method == "POST") addresses.push_back(k_mount + filled(line.example));
    }
    for (const MatrixLine& line : host_matrix()) {
        if (line.method == "POST" && line.route != "/accedi") addresses.push_back(filled(line.example));
    }
    return addresses;
}

} // namespace

TEST(CrossSite, EveryChangeOfHostAndPluginWantsTheSessionsTokenAndOurOrigin)
{
    const Studio studio;
    auto owner = studio.owner();
    const auto own_origin = "http://127.0.0.1:" + std::to_string(studio.port());
    const auto token = owner.token;
    auto old = owner; // its session ends below
    old.log_in("titolare@aurora.example", "demo-aurora");
    const auto old_token = old.token;
    old.submit("/esci", {});
    const auto foreign_token = studio.owner("bianchi").token;
    ASSERT_NE(token, old_token);

    const auto with = [](const std::string& value) { return "_csrf=" + value; };
    for (const auto& path : posted_addresses()) {
        SCOPED_TRACE(path);
        EXPECT_EQ(owner.post(path, "x=1").status, 403) << "without a token";
        EXPECT_EQ(owner.post(path, "").status, 403) << "without a body";
        EXPECT_EQ(owner.post(path, with(foreign_token)).status, 403) << "with another session's token";
        EXPECT_EQ(owner.post(path, with(old_token)).status, 403) << "with the token of a session that ended";
        EXPECT_EQ(owner.post(path, with(token.substr(0, 63))).status, 403) << "with a part of the token";
        EXPECT_EQ(owner.post(path + "?" + with(token), "x=1").status, 403) << "with the token in the address";
        for (const auto* site : {"cross-site", "same-site", "none"})
            EXPECT_EQ(owner.post(path, with(token), {{"Sec-Fetch-Site", site}}).status, 403) << site;
        for (const auto* origin : {"https://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:1"})
            EXPECT_EQ(owner.post(path, with(token), {{"Origin", origin}}).status, 403) << origin;
        EXPECT_EQ(owner.post(path, with(token), {{"Referer", "https://evil.example/"}}).status, 403) << "Referer";
        EXPECT_EQ(owner.post(path, with(token), {{"Referer", own_origin + ".evil.example/"}}).status, 403) << "Referer";
    }
    // A browser that tells the truth about our own page is heard.
    EXPECT_EQ(
        owner
            .post("/avvisi/letto", with(token),
                  {{"Origin", own_origin}, {"Referer", own_origin + "/avvisi"}, {"Sec-Fetch-Site", "same-origin"}})
            .status,
        303);
}

TEST(CrossSite, AFormOfAnotherKindIsRefused)
{
    const Studio studio(0);
    auto owner = studio.owner();
    // What a form of another site could send without a question of the browser beforehand.
    for (const auto* type : {"text/plain", "multipart/form-data; boundary=x", "application/json"}) {
        const auto answer = owner.request("POST", "/avvisi/letto", "_csrf=" + owner.token, {{"Content-Type", type}});
        EXPECT_TRUE(answer.status >= 400 && answer.status < 500) << type << " " << answer.status;
    }
}

TEST(CrossSite, ReadingChangesNothing)
{
    const Studio studio;
    const auto document = studio.document_of("aurora");
    auto owner = studio.owner();
    const auto practice = studio.data() / "practices/aurora";
    const auto ledger = practice / "plugins" / k_plugin / "ledger.db";
    ASSERT_TRUE(std::filesystem::exists(ledger));
    std::map<std::string, std::string> before;
    const auto files = [&] {
        std::map<std::string, std::string> found;
        for (const auto& file :
             std::vector<std::filesystem::path>{practice / "practice.db", practice / "practice.db-wal", ledger,
                                                ledger.string() + "-wal", studio.data() / "accounts.db-wal"})
            found[file.filename().string()] = std::filesystem::exists(file) ? support::content_of(file) : "";
        return found;
    };
    before = files();
    for (const MatrixLine& line : plugin_matrix()) {
        if (line.method == "GET") owner.get(k_mount + filled(line.example) + "?azione=invia&quali=tutti&documento=1");
    }
    for (const MatrixLine& line : host_matrix()) {
        if (line.method == "GET") owner.get(filled(line.example) + "?azione=elimina&consenso=si&dati=elimina");
    }
    EXPECT_EQ(owner.get(k_mount + "/documenti/" + document).status, 200);
    for (const auto& [name, bytes] : files())
        EXPECT_TRUE(bytes == before[name]) << name << " was written";
}
