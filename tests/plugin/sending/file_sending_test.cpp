#include "plugin/ledger/secret_box.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

#include <random>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::FileState;
using testing::Each;
using testing::HasSubstr;

namespace {

class FileSendingTest : public FilePractice {
protected:
    FileSendingTest() { configure(); }
};

} // namespace

TEST_F(FileSendingTest, ManyDocumentsGoAsOneFile)
{
    send_three();
    ASSERT_EQ(m_script.sent_files.size(), 1U);
    EXPECT_TRUE(m_script.sent.empty()) << "none went by itself";
    EXPECT_EQ(m_script.attachments[0], "<head>\nI FT/i1\nI FT/i2\nI FT/i3\n</precompilata>\n");
    EXPECT_THAT(m_script.sent_files[0].name, testing::MatchesRegex("spese-[0-9a-f]{20}\\.zip"));
    EXPECT_THAT(statuses(), Each(TransmissionStatus::taken_in_charge));
    EXPECT_EQ(file().state, FileState::taken_in_charge);
    EXPECT_EQ(file().protocol, k_protocol);
    EXPECT_EQ(file().documents, 3);
    EXPECT_EQ(file().started_by, "Segretaria Carla");
    EXPECT_EQ(file().digest, ledger::sha256_hex(m_script.zips[0]));
    EXPECT_EQ(file().size, static_cast<std::int64_t>(m_script.zips[0].size()));
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_EQ(attempt("i1").state, ledger::AttemptState::claimed) << "its answer is that of the file";
}

TEST_F(FileSendingTest, FewDocumentsGoOneByOne)
{
    queue("i1");
    queue("i2");
    m_script.inserts = {accepted(), accepted()};
    send();
    send();
    EXPECT_TRUE(m_script.sent_files.empty());
    EXPECT_EQ(m_script.sent.size(), 2U);
}

TEST_F(FileSendingTest, WhatDoesNotFitIntoFiveMegabytesFollowsInTheNextFile)
{
    std::mt19937 random(7); // the same in every run: noise, which no compression makes smaller
    m_script.filling = [&random] {
        std::string noise(100'000, ' ');
        for (char& c : noise)
            c = static_cast<char>('0' + random() % 64);
        return noise;
    };
    m_fake.set_setting("sistema-ts.file-from", "1");
    constexpr int documents = 70;
    for (int i = 1; i <= documents; ++i) {
        queue("i" + std::to_string(i));
    }
    m_script.files = {received(), received()};
    send();
    EXPECT_LT(file().size, 5'000'000);
    const std::int64_t first = file().documents;
    EXPECT_GT(first, documents / 2);
    EXPECT_LT(first, documents);
    EXPECT_TRUE(document("i70").queued_at) << "it waits for the next file";
    send();
    ASSERT_EQ(m_script.sent_files.size(), 2U);
    EXPECT_EQ(file().documents, documents - first);
    EXPECT_LT(file().size, 5'000'000);
}

TEST_F(FileSendingTest, LeavesWithWhatIsInItWhereTheMachineIsSlow)
{
    m_script.filling = [this] {
        pass(std::chrono::seconds{1});
        return std::string();
    };
    m_fake.set_setting("sistema-ts.file-from", "1");
    constexpr int documents = 150;
    for (int i = 1; i <= documents; ++i) {
        queue("i" + std::to_string(i));
    }
    m_script.files = {received(), received()};
    send();
    ASSERT_EQ(m_script.sent_files.size(), 1U);
    EXPECT_EQ(file().documents, 60) << "one a second, for a minute";
    send();
    ASSERT_EQ(m_script.sent_files.size(), 2U);
    EXPECT_EQ(file().documents, 60);
}

TEST_F(FileSendingTest, AnIntermediarySendsFilesOnly)
{
    ledger::Candidate delegate = candidate("e1");
    delegate.account.intermediary = "07874631000-000";
    write([&](ledger::Session& session) {
        ledger::ConfigurationTable configurations(session);
        configurations.save_candidate(delegate);
        const ledger::Candidate saved = configurations.candidate("e1").value();
        configurations.begin_check(saved);
        configurations.activate(saved, k_now);
    });
    queue("i1");
    m_script.files.push_back(received());
    send();
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(m_script.attachments.at(0), "<head>\nI FT/i1\n</precompilata>\n");
}

TEST_F(FileSendingTest, ASettingThatIsNoNumberCountsAsTheUsualOne)
{
    EXPECT_EQ(file_from(host()), 3);
    for (const char* text : {"", "0", "-4", "3.5", "tante", "99999999999999999999"}) {
        m_fake.set_setting("sistema-ts.file-from", text);
        EXPECT_EQ(file_from(host()), 100) << text;
    }
}

TEST_F(FileSendingTest, TheClaimIsOnTheDiskBeforeTheFileLeaves)
{
    queue_three();
    m_script.files.push_back(received());
    m_script.during_call = [&] {
        EXPECT_EQ(file().state, FileState::leaving);
        EXPECT_THAT(statuses(), Each(TransmissionStatus::sending));
        EXPECT_EQ(file().sent_at, m_now);
        EXPECT_TRUE(zip_is_there());
    };
    send();
}

TEST_F(FileSendingTest, ADocumentThatIsNoLongerAsConfirmedStaysOut)
{
    queue_three();
    queue("i4");
    host_sdk::Invoice changed = invoice("i2");
    changed.total_cents = 12000;
    changed.lines[0].amount_cents = 12000;
    m_fake.put(changed);
    m_script.files.push_back(received());
    send();
    EXPECT_EQ(m_script.attachments.at(0), "<head>\nI FT/i1\nI FT/i3\nI FT/i4\n</precompilata>\n");
    EXPECT_EQ(document("i2").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i2").queued_at);
    EXPECT_THAT(support::italian(document("i2").note), HasSubstr("modificata"));
}

TEST_F(FileSendingTest, AFileThatIsNotAcceptedGivesItsDocumentsBack)
{
    queue_three();
    sts::FileSendingAnswer refused;
    refused.outcome = sts::FileSendingOutcome::refused;
    refused.code = "108";
    refused.text = "LA DIMENSIONE DEL FILE ALLEGATO SUPERA LA SOGLIA CONSENTITA";
    m_script.files.push_back(refused);
    send();
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_FALSE(document("i1").queued_at) << "it is for the doctor to send again";
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("codice 108"));
    EXPECT_EQ(file().state, FileState::not_received);
    EXPECT_FALSE(zip_is_there());
    EXPECT_FALSE(send().more);
}

TEST_F(FileSendingTest, ARefusedAccountKeepsTheQueueAndStops)
{
    queue_three();
    m_script.files.push_back(credentials_refused());
    send();
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_TRUE(document("i3").queued_at);
    EXPECT_EQ(document("i3").queued_by, "Segretaria Carla");
    EXPECT_TRUE(entity_state().blocked_since);
    EXPECT_EQ(attempt("i1").state, ledger::AttemptState::credentials_refused);
    pass(std::chrono::hours{2});
    EXPECT_FALSE(send().more);
    EXPECT_EQ(m_script.sent_files.size(), 1U);
}

TEST_F(FileSendingTest, WhatCouldNotLeaveIsSentLater)
{
    queue_three();
    m_script.files.push_back(unreachable());
    send();
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_FALSE(zip_is_there());
    send();
    EXPECT_EQ(m_script.sent_files.size(), 1U) << "the entity waits";
    pass(std::chrono::seconds{10});
    m_script.files.push_back(received());
    send();
    EXPECT_EQ(m_script.sent_files.size(), 2U);
    EXPECT_NE(m_script.sent_files[0].name, m_script.sent_files[1].name);
    EXPECT_EQ(attempts("i1"), 2U);
}

TEST_F(FileSendingTest, CreditNotesGoInAFileOfTheirOwn)
{
    send_three();
    m_script.states.push_back(told(sts::FileState::processed));
    m_script.details.push_back(no_errors());
    ask();
    for (const char* id : {"n1", "n2", "n3"}) {
        m_fake.put(credit_note(id, "i" + std::string(id).substr(1)));
    }
    take_in();
    for (const char* id : {"n1", "n2", "n3"})
        enqueue(id);
    queue("i4");
    m_script.files = {received(), received()};
    m_script.receipts.push_back(pdf_not_ready());
    for (int i = 0; i < 3; ++i)
        send();
    ASSERT_EQ(m_script.attachments.size(), 3U);
    EXPECT_EQ(m_script.attachments[1], "<head>\nI FT/i4\n</precompilata>\n");
    EXPECT_EQ(m_script.attachments[2], "<head>\nR FT/n1\nR FT/n2\nR FT/n3\n</precompilata>\n");
}

TEST_F(FileSendingTest, AProcessThatEndsWhileTheFileIsMadeHasSentNothing)
{
    queue_three();
    // As the ledger stands after the claims, before the file is ready.
    write([&](ledger::Session& session) {
        ledger::OutgoingFile building;
        building.unique_id = "u1";
        building.billing_entity_id = "e1";
        building.name = "spese-u1.zip";
        ledger::OutgoingFileTable(session).save(building);
        ledger::DocumentTable documents(session);
        ledger::Document claimed = documents.find_by_invoice("i2").value();
        claimed.status = TransmissionStatus::sending;
        claimed.queued_at = std::nullopt;
        claimed.queued_by.clear();
        claimed.file_id = building.id;
        documents.save(claimed);
        ledger::AttemptTable(session).add({.document_id = claimed.id,
                                           .key = {"01234567897", *domain::Date::from_iso("2026-11-20"), 1, "FT/i2"},
                                           .started_by = "Anna",
                                           .file_id = building.id});
    });
    restart();
    recover(ledger(), m_now);
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_TRUE(document("i2").queued_at);
    EXPECT_EQ(document("i2").queued_by, "Anna");
    EXPECT_EQ(attempt("i2").state, ledger::AttemptState::not_sent);
    EXPECT_EQ(file().state, FileState::not_received);
    m_script.files.push_back(received());
    send();
    EXPECT_EQ(m_script.attachments.at(0).size(),
              std::string("<head>\nI FT/i1\nI FT/i2\nI FT/i3\n</precompilata>\n").size());
}

TEST_F(FileSendingTest, AProcessThatEndsWhileTheFileLeavesIsAskedFor)
{
    queue_three();
    m_script.during_call = [] { throw std::logic_error("killed"); };
    EXPECT_THROW(send(), std::logic_error);
    m_script.during_call = [] {};
    restart();
    recover(ledger(), m_now);
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_verify));
    EXPECT_EQ(file().state, FileState::uncertain);
    m_script.lists.push_back(none_listed());
    send();
    EXPECT_EQ(m_script.sent_files.size(), 1U) << "nothing is sent again before it is sure that nothing arrived";
}

TEST_F(FileSendingTest, WhereTheDiskTakesNothingTheQueueIsKept)
{
    queue_three();
    std::ofstream(ledger().file().parent_path() / "outgoing") << "not a folder";
    send();
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_THAT(support::italian(entity_state().trouble), HasSubstr("spazio"));
    EXPECT_TRUE(m_script.sent_files.empty());
}
