#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using ledger::FileState;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* k_protocol = "26112022242012345";

class FilesPage : public testing::Test {
protected:
    FilesPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.start();
    }

    std::string add(FileState state, std::int64_t errors = 0)
    {
        ledger::OutgoingFile file;
        file.unique_id = "u1";
        file.billing_entity_id = "e1";
        file.name = "spese-u1.zip";
        file.state = state;
        file.documents = 300;
        file.errors = errors;
        file.started_by = "Carla Neri";
        file.sent_at = pages_test::k_now;
        file.protocol = k_protocol;
        m_plugin.write([&](ledger::Session& session) { ledger::OutgoingFileTable(session).save(file); });
        return "/file/" + std::to_string(file.id);
    }

    void keep(ledger::ReceiptKind kind, const std::string& content)
    {
        m_plugin.write([&](ledger::Session& session) {
            ledger::ReceiptTable(session).save({k_protocol, kind, "e1", content, pages_test::k_now});
        });
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(FilesPage, WithoutFilesItSaysSo)
{
    EXPECT_THAT(m_plugin.get("/file").body, HasSubstr("Nessun file inviato"));
    EXPECT_THAT(m_plugin.get("/documenti").body, Not(HasSubstr("/file\"")));
}

TEST_F(FilesPage, AFileSaysHowFarSistemaTsIs)
{
    add(FileState::taken_in_charge);
    const auto page = m_plugin.get("/file");
    EXPECT_THAT(page.body, HasSubstr("300 documenti"));
    EXPECT_THAT(page.body, HasSubstr("preso in carico"));
    EXPECT_THAT(page.body, HasSubstr(k_protocol));
    EXPECT_THAT(page.body, HasSubstr("Carla Neri"));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("File inviati e ricevute"));
}

TEST_F(FilesPage, AJudgedFileSaysWhatCameOfItsDocuments)
{
    add(FileState::judged, 2);
    EXPECT_THAT(m_plugin.get("/file").body, HasSubstr("298 documenti acquisiti, 2 scartati."));
}

TEST_F(FilesPage, TheReceiptIsGivenAsItCame)
{
    const std::string path = add(FileState::judged);
    EXPECT_THAT(m_plugin.get("/file").body, Not(HasSubstr("/ricevuta")));
    EXPECT_EQ(m_plugin.get(path + "/ricevuta").status, 404);
    keep(ledger::ReceiptKind::pdf, std::string("%PDF-1.4 \0 fine", 15));
    EXPECT_THAT(m_plugin.get("/file").body, HasSubstr(path + "/ricevuta"));
    const auto receipt = m_plugin.get(path + "/ricevuta");
    EXPECT_EQ(receipt.status, 200);
    EXPECT_EQ(receipt.body, std::string("%PDF-1.4 \0 fine", 15));
}

TEST_F(FilesPage, TheErrorDetailsAreGivenAsTheyCame)
{
    const std::string path = add(FileState::judged, 1);
    keep(ledger::ReceiptKind::error_details, "PK zip");
    EXPECT_EQ(m_plugin.get(path + "/errori").body, "PK zip");
}

TEST_F(FilesPage, WhatIsNotThereIsNotFound)
{
    const std::string path = add(FileState::judged);
    for (const std::string& wrong : {path, path + "/altro", std::string("/file/99/ricevuta"),
                                     std::string("/file/x/ricevuta"), std::string("/file/")}) {
        EXPECT_EQ(m_plugin.get(wrong).status, 404) << wrong;
    }
}

TEST_F(FilesPage, AFileIsFoundByItsYearAndByAnyPartOfItsProtocol)
{
    add(FileState::judged);
    for (const char* found : {"/file?anno=2026", "/file?cerca=2022242", "/file?anno=2026&cerca=345"}) {
        EXPECT_THAT(m_plugin.get(found).body, HasSubstr("spese-u1.zip")) << found;
    }
    for (const char* lost : {"/file?cerca=999", "/file?cerca=%25", "/file?cerca=_6"}) {
        const auto page = m_plugin.get(lost);
        EXPECT_THAT(page.body, Not(HasSubstr("spese-u1.zip"))) << lost;
        EXPECT_THAT(page.body, HasSubstr("Non si trova nulla")) << lost;
    }
    EXPECT_THAT(m_plugin.get("/file?anno=1999").body, HasSubstr("spese-u1.zip"))
        << "only what is offered can be chosen";
}

TEST_F(FilesPage, AFileIsFoundByTheNumberOfADocumentInIt)
{
    const std::string path = add(FileState::judged);
    const auto document = m_plugin.add_document(pages_test::make_document("i1", domain::TransmissionStatus::accepted));
    auto attempt = pages_test::make_attempt(document, "77/2026");
    attempt.file_id = std::stoll(path.substr(6));
    m_plugin.write([&](ledger::Session& session) { ledger::AttemptTable(session).add(attempt); });
    EXPECT_THAT(m_plugin.get("/file?cerca=77%2F20").body, HasSubstr("spese-u1.zip"));
    EXPECT_THAT(m_plugin.get("/file?cerca=78%2F20").body, Not(HasSubstr("spese-u1.zip")));
}

TEST_F(FilesPage, ADocumentThatLeftAloneIsFoundByItsProtocolOrNumber)
{
    auto document = pages_test::make_document("i1", domain::TransmissionStatus::accepted, "12/2026");
    document.protocol = "99887766";
    document.outcome_at = pages_test::k_now;
    const auto id = std::to_string(m_plugin.add_document(document));
    for (const char* found : {"/file?cerca=8877", "/file?cerca=12%2F2026"}) {
        EXPECT_THAT(m_plugin.get(found).body, HasSubstr("/documenti/" + id + "\">12/2026</a>")) << found;
    }
    EXPECT_THAT(m_plugin.get("/file").body, Not(HasSubstr("99887766")));
}

TEST_F(FilesPage, ManyFilesGoPageByPage)
{
    m_plugin.write([&](ledger::Session& session) {
        for (int i = 0; i < 60; ++i) {
            ledger::OutgoingFile file;
            file.unique_id = "many" + std::to_string(i);
            file.name = "file-" + std::to_string(i) + ".zip";
            ledger::OutgoingFileTable(session).save(file);
        }
    });
    const auto first = m_plugin.get("/file");
    EXPECT_THAT(first.body, HasSubstr(">file-59.zip<"));
    EXPECT_THAT(first.body, Not(HasSubstr(">file-9.zip<")));
    EXPECT_THAT(first.body, HasSubstr("/file?prima=11\""));
    const auto second = m_plugin.get("/file?prima=11");
    EXPECT_THAT(second.body, HasSubstr(">file-9.zip<"));
    EXPECT_THAT(second.body, Not(HasSubstr("File precedenti")));
}
