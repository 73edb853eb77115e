#include "plugin/ledger/archive_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using ledger::ReadingState;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class ArchivePage : public testing::Test {
protected:
    ArchivePage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.start();
    }

    std::optional<ledger::ArchiveReading> reading(int year = 2026)
    {
        std::optional<ledger::ArchiveReading> found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::ArchiveTable(session).find("e1", year); });
        return found;
    }

    void set(const ledger::ArchiveReading& reading)
    {
        m_plugin.write([&](ledger::Session& session) { ledger::ArchiveTable(session).save(reading); });
    }

    void hold(const std::string& number)
    {
        m_plugin.write([&](ledger::Session& session) {
            ledger::ArchiveTable(session).add("e1", 2026,
                                              {{"01234567897", *domain::Date::from_iso("2026-11-20"), 1, number},
                                               "2026-11-20",
                                               "2026-11-21",
                                               "99261120000000001",
                                               "I",
                                               12000,
                                               4000});
        });
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(ArchivePage, AYearThatWasNotReadSaysSo)
{
    const auto page = m_plugin.get("/archivio");
    EXPECT_THAT(page.body, HasSubstr("L'anno 2026 non è ancora stato letto."));
    EXPECT_THAT(page.body, HasSubstr("Leggi dal Sistema TS"));
}

TEST_F(ArchivePage, TheReadingIsAskedFor)
{
    EXPECT_EQ(m_plugin.post("/archivio", "anno=2025&entita=e1").status, 303);
    ASSERT_TRUE(reading(2025));
    EXPECT_EQ(reading(2025)->asked_by, "Dott.ssa Anna Bianchi");
    const auto page = m_plugin.get("/archivio?anno=2025");
    EXPECT_THAT(page.body, HasSubstr("Lettura in corso: mese 1 di 12."));
    EXPECT_THAT(page.body, Not(HasSubstr("Leggi dal Sistema TS</button>")));
}

TEST_F(ArchivePage, OnlyWhatIsOfferedCanBeChosen)
{
    EXPECT_EQ(m_plugin.post("/archivio", "anno=1999&entita=altra").status, 303);
    EXPECT_TRUE(reading(2026)) << "this year and the first entity";
    EXPECT_THAT(m_plugin.get("/archivio?anno=3000&entita=%3Cscript%3E").body,
                HasSubstr("<option value=\"2026\" selected"));
}

TEST_F(ArchivePage, WhatSistemaTsHoldsStandsBesideTheDocuments)
{
    const auto id = m_plugin.add_document(make_document("i1", TransmissionStatus::accepted, "1/2026"));
    m_plugin.write([&](ledger::Session& session) {
        ledger::DocumentTable documents(session);
        auto document = documents.find(id).value();
        document.issued_on = "2026-11-20";
        documents.save(document);
    });
    hold("1/2026");
    hold("99/2026");
    set({"e1", 2026, 12, ReadingState::done, {}, "Anna", pages_test::k_now, pages_test::k_now});
    const auto page = m_plugin.get("/archivio");
    EXPECT_THAT(page.body, HasSubstr("2 documenti negli archivi del Sistema TS"));
    EXPECT_THAT(page.body, HasSubstr("/documenti/" + std::to_string(id) + "\""));
    EXPECT_THAT(page.body, HasSubstr("non risulta tra le fatture pagate"));
    EXPECT_THAT(page.body, HasSubstr("rimborsati 40,00 €"));
    EXPECT_THAT(page.body, HasSubstr("Letto dal Sistema TS il 24/11/2026"));
}

TEST_F(ArchivePage, WhyAReadingFailedIsSaid)
{
    set({"e1", 2026, 3, ReadingState::failed, "La risposta del Sistema TS non si può leggere.", "Anna",
         pages_test::k_now, pages_test::k_now});
    EXPECT_THAT(m_plugin.get("/archivio").body, HasSubstr("La risposta del Sistema TS non si può leggere."));
}

TEST_F(ArchivePage, WhoMayNotTransmitReadsWithoutAsking)
{
    const auto page = m_plugin.get(m_plugin.reader, "/archivio");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, Not(HasSubstr("Leggi dal Sistema TS</button>")));
    m_plugin.post(m_plugin.reader, "/archivio", "anno=2026&entita=e1");
    EXPECT_FALSE(reading());
}

TEST_F(ArchivePage, ADocumentIsFoundByAnyPartOfItsNumberOrProtocol)
{
    hold("1/2026");
    hold("77/2026");
    EXPECT_THAT(m_plugin.get("/archivio?cerca=77").body, HasSubstr("1 documento negli archivi"));
    EXPECT_THAT(m_plugin.get("/archivio?cerca=77").body, Not(HasSubstr(">1/2026 ")));
    EXPECT_THAT(m_plugin.get("/archivio?cerca=9926112").body, HasSubstr("2 documenti negli archivi"));
    EXPECT_THAT(m_plugin.get("/archivio?cerca=%25").body, HasSubstr("Non si trova nulla"));
}
