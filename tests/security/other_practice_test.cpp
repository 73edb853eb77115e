// The rows of one practice do not exist for the users of another, whatever id they write into an address or a form.
#include "tests/security/studio.hpp"

#include <gmock/gmock.h>

using namespace security_test;
using testing::HasSubstr;
using testing::Not;

namespace {

/// Practice "aurora" has many more rows than "bianchi": most of its ids are unknown there, the low ones belong to both
/// and must show the own row.
class OtherPractice : public testing::Test {
protected:
    /// The last id of a list of the host in "aurora", which "bianchi" does not have.
    std::string last_id(const std::string& list, const std::string& below)
    {
        const auto page = m_aurora.get(list).body;
        long last = 0;
        for (auto at = page.find(below); at != std::string::npos; at = page.find(below, at + 1)) {
            const long id = std::strtol(page.c_str() + at + below.size(), nullptr, 10);
            last = std::max(last, id);
        }
        return std::to_string(last);
    }

    Studio m_studio{60};
    HttpClient m_aurora = m_studio.owner("aurora");
    HttpClient m_bianchi = m_studio.owner("bianchi");
};

} // namespace

TEST_F(OtherPractice, RowsOfTheHostAreNotFoundByTheirId)
{
    const auto invoice = last_id("/fatture", "href=\"/fatture/");
    const auto patient = last_id("/pazienti", "href=\"/pazienti/");
    const auto user = last_id(k_users, "href=\"" + k_users + "/");
    ASSERT_EQ(m_aurora.get("/fatture/" + invoice).status, 200);
    ASSERT_EQ(m_aurora.get("/pazienti/" + patient).status, 200);
    ASSERT_EQ(m_aurora.get("/impostazioni/entita-di-fatturazione/2").status, 200);

    for (const std::string& path : {"/fatture/" + invoice, "/fatture/" + invoice + "/modifica",
                                    "/fatture/" + invoice + "/annulla", "/fatture/" + invoice + "/nota-di-credito",
                                    "/pazienti/" + patient, std::string("/impostazioni/entita-di-fatturazione/2")}) {
        EXPECT_EQ(m_bianchi.get(path).status, 404) << path;
        const auto refused = m_bianchi.submit(path, {{"nome", "Preso"}}).status; // also before the id is looked at
        EXPECT_TRUE(refused == 404 || refused == 405 || refused == 422) << path << " " << refused;
    }
    // Users of both practices lie in one file: each id is somebody's.
    for (int id = 1; id <= 6; ++id) {
        const auto path = k_users + "/" + std::to_string(id);
        const bool own = m_bianchi.get(k_users).shows("href=\"" + path + "\"");
        EXPECT_EQ(m_bianchi.get(path).status, own ? 200 : 404) << path;
        EXPECT_EQ(m_bianchi.submit(path, {{"fatture", "1"}}).status, own ? 303 : 404) << path;
    }
    EXPECT_FALSE(m_aurora.get("/pazienti/" + patient).shows("Preso"));
    EXPECT_FALSE(m_aurora.get("/impostazioni/entita-di-fatturazione/2").shows("Preso"));
}

TEST_F(OtherPractice, AnIdInAFormReachesNoRowOfTheOther)
{
    const auto patient = last_id("/pazienti", "href=\"/pazienti/");
    const auto answer = m_bianchi.get("/fatture/nuova?paziente=" + patient);
    EXPECT_FALSE(answer.shows("value=\"" + patient + "\" selected"));
    const auto refused = m_bianchi.submit("/fatture/nuova", {{"entita", "2"},
                                                             {"paziente", patient},
                                                             {"data_emissione", "2026-11-24"},
                                                             {"prestazione_1", "1"},
                                                             {"importo_1", "10,00"}});
    EXPECT_EQ(refused.status, 422);
}

TEST_F(OtherPractice, DocumentsFilesAndEntitiesOfThePluginAreNotFoundByTheirId)
{
    const auto document = m_studio.document_of("aurora");
    m_studio.document_of("bianchi");
    const auto page = m_aurora.get(k_mount + "/documenti").body;
    long last = 0;
    const auto mark = "href=\"" + k_mount + "/documenti/";
    for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1))
        last = std::max(last, std::strtol(page.c_str() + at + mark.size(), nullptr, 10));
    const auto id = std::to_string(last);
    ASSERT_EQ(m_aurora.get(k_mount + "/documenti/" + id).status, 200);

    EXPECT_EQ(m_bianchi.get(k_mount + "/documenti/" + id).status, 404);
    EXPECT_EQ(m_bianchi.get(k_mount + "/file/1/ricevuta").status, 404);
    EXPECT_EQ(m_bianchi.get(k_mount + "/entita/2/configura").status, 404);
    EXPECT_EQ(m_bianchi.submit(k_mount + "/entita/2/configura", {{"pin", "1"}}).status, 404);
    EXPECT_FALSE(m_bianchi.get(k_mount + "/documenti?entita=2").shows("sts-number\"><a"));

    // A wish for a document of the other is a wish for nothing.
    m_bianchi.submit(k_mount + "/documenti/invio/conferma", {{"documento", id}});
    m_bianchi.submit(k_mount + "/documenti/anticipo", {{"documento", id}});
    m_bianchi.submit(k_mount + "/documenti/proposta", {{"documento", id}, {"scelta", "conferma"}});
    EXPECT_FALSE(m_aurora.get(k_mount + "/documenti/" + id).shows("In coda"));
}

TEST_F(OtherPractice, AnotherPracticesNamesAreOnNoPage)
{
    m_studio.document_of("bianchi");
    for (const std::string& path :
         {std::string("/"), std::string("/fatture"), std::string("/pazienti"), k_users,
          std::string("/impostazioni/entita-di-fatturazione"), k_mount + "/documenti", k_mount + "/impostazioni"}) {
        const auto answer = m_bianchi.get(path);
        EXPECT_THAT(answer.body, Not(HasSubstr("Elena Conti"))) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr("Poliambulatorio Aurora"))) << path;
    }
}
