#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::FileState;
using testing::Each;
using testing::ElementsAre;

namespace {

// Three documents went as a file, and no answer came.
class FileSearchTest : public FilePractice {
protected:
    FileSearchTest()
    {
        configure();
        queue_three();
        m_script.files.push_back(no_answer());
        send();
    }

    void list(sts::FileStateAnswer answer)
    {
        m_script.lists.push_back(std::move(answer));
        ask();
    }

    static sts::QueryAnswer found_in(const std::string& file_name)
    {
        sts::QueryAnswer answer = found(10000);
        answer.document->file_name = file_name;
        answer.document->protocol = k_protocol;
        return answer;
    }
};

} // namespace

TEST_F(FileSearchTest, NothingIsSentAgainWhileItIsNotKnown)
{
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_verify));
    EXPECT_EQ(file().state, FileState::uncertain);
    list(none_listed());
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_verify)) << "it may be listed a little later";
    EXPECT_EQ(m_script.sent_files.size(), 1U);
    EXPECT_TRUE(m_script.asked.empty()) << "the documents are not asked for by themselves";
}

TEST_F(FileSearchTest, WhatNeverArrivedIsForTheDoctorToSendAgain)
{
    for (int i = 0; i < 3; ++i)
        list(none_listed());
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_EQ(file().state, FileState::not_received);
    EXPECT_EQ(support::italian(attempt("i1").outcome), "non ricevuto");
    EXPECT_FALSE(zip_is_there());
}

TEST_F(FileSearchTest, TheArchiveTellsTheProtocolOfTheFile)
{
    m_script.queries = {not_found(), found_in(file().name), not_found()};
    list(told(sts::FileState::processed_with_errors, 1));
    EXPECT_EQ(file().state, FileState::taken_in_charge);
    EXPECT_EQ(file().protocol, k_protocol);
    EXPECT_THAT(statuses(), Each(TransmissionStatus::taken_in_charge));
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1));
    m_script.details.push_back(rows({{"FT/i1", "S011", "ERRATO"}}));
    ask();
    EXPECT_THAT(statuses(),
                ElementsAre(TransmissionStatus::rejected, TransmissionStatus::accepted, TransmissionStatus::accepted));
}

TEST_F(FileSearchTest, AFileThatIsStillInProgressIsWaitedFor)
{
    list(told(sts::FileState::in_progress, 0, 0));
    EXPECT_EQ(file().state, FileState::uncertain);
    EXPECT_TRUE(m_script.asked.empty());
}

TEST_F(FileSearchTest, AFileWithAnotherNumberOfDocumentsIsAnother)
{
    for (int i = 0; i < 3; ++i)
        list(told(sts::FileState::processed, 0, 7));
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
}

TEST_F(FileSearchTest, WhereNoProofIsFoundEachDocumentIsAskedFor)
{
    m_script.queries = {found_in("altro.zip"), not_found(), not_found()};
    list(told(sts::FileState::processed));
    EXPECT_EQ(file().state, FileState::asked_singly);
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_verify));
    m_script.queries = {found(10000), not_found(), not_found()};
    for (int i = 0; i < 3; ++i)
        send();
    EXPECT_THAT(statuses(),
                ElementsAre(TransmissionStatus::accepted, TransmissionStatus::to_send, TransmissionStatus::to_send));
}

TEST_F(FileSearchTest, NoOtherFileOfTheEntityLeavesMeanwhile)
{
    for (const char* id : {"i5", "i6", "i7"})
        queue(id);
    m_script.inserts = {accepted(), accepted(), accepted()};
    m_script.lists.push_back(told(sts::FileState::in_progress));
    pass(std::chrono::minutes{6});
    for (int i = 0; i < 4; ++i)
        send();
    EXPECT_EQ(m_script.sent_files.size(), 1U);
    EXPECT_EQ(document("i5").status, TransmissionStatus::accepted);
}

TEST_F(FileSearchTest, WhereItsFilesAreNeverToldTheDocumentsAreAskedForByThemselves)
{
    for (int i = 0; i <= 12; ++i)
        list(sts::FileStateAnswer{sts::FileStateOutcome::not_valid, {}, {}, {}, "not taken"});
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_verify));
    m_script.queries = {found(10000), not_found(), found(10000)};
    for (int i = 0; i < 3; ++i)
        send();
    EXPECT_THAT(statuses(),
                ElementsAre(TransmissionStatus::accepted, TransmissionStatus::to_send, TransmissionStatus::accepted));
    EXPECT_EQ(m_script.sent_files.size(), 1U);
}

// The clock of Sistema TS may be behind or ahead of ours, so that around midnight its day is another.
TEST_F(FilePractice, AFileOfJustAfterMidnightIsLookedForOnTheDayBeforeToo)
{
    configure();
    pass_until("2026-11-25", std::chrono::minutes{20});
    queue_three();
    m_script.files.push_back(no_answer());
    send();
    m_script.lists.push_back(none_listed());
    ask();
    ASSERT_EQ(m_script.periods.size(), 1U);
    EXPECT_EQ(m_script.periods[0].first.iso(), "2026-11-24");
    EXPECT_EQ(m_script.periods[0].second.iso(), "2026-11-25");
}

TEST_F(FilePractice, AFileOfJustBeforeMidnightIsNotGivenUpBeforeTheNextDay)
{
    configure();
    pass_until("2026-11-25", -std::chrono::minutes{20});
    queue_three();
    m_script.files.push_back(no_answer());
    send();
    for (int i = 0; i < 3; ++i) { // until two minutes before midnight
        m_script.lists.push_back(none_listed());
        ask();
        EXPECT_EQ(file().state, FileState::uncertain);
    }
    m_script.lists.push_back(none_listed());
    ask();
    EXPECT_EQ(m_script.periods.back().second.iso(), "2026-11-25");
    EXPECT_EQ(file().state, FileState::not_received);
}
