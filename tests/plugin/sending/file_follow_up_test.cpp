#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::FileState;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr auto k_accepted = TransmissionStatus::accepted;
constexpr auto k_warned = TransmissionStatus::accepted_with_warnings;
constexpr auto k_rejected = TransmissionStatus::rejected;
constexpr auto k_in_charge = TransmissionStatus::taken_in_charge;
constexpr auto k_to_verify = TransmissionStatus::to_verify;

class FileFollowUpTest : public FilePractice {
protected:
    FileFollowUpTest()
    {
        configure();
        send_three();
    }

    void judge(sts::FileStateAnswer state, sts::ErrorDetailsAnswer details)
    {
        m_script.states.push_back(std::move(state));
        m_script.details.push_back(std::move(details));
        ask();
    }
};

} // namespace

TEST_F(FileFollowUpTest, WithoutErrorsEveryDocumentIsAccepted)
{
    judge(told(sts::FileState::processed), no_errors());
    EXPECT_THAT(statuses(), Each(k_accepted));
    EXPECT_EQ(document("i1").protocol, k_protocol);
    EXPECT_EQ(document("i1").outcome_at, m_now);
    EXPECT_EQ(document("i1").file_id, std::nullopt);
    EXPECT_EQ(attempt("i1").state, ledger::AttemptState::answered);
    EXPECT_EQ(attempt("i1").outcome, "accepted");
    EXPECT_EQ(file().state, FileState::judged);
    EXPECT_FALSE(zip_is_there());
}

TEST_F(FileFollowUpTest, EachDocumentHasItsOwnOutcome)
{
    judge(told(sts::FileState::processed_with_errors, 1),
          rows({{"FT/i1", "W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO"},
                {"FT/i2", "W008", "OLTRE I TERMINI"},
                {"FT/i2", "S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO"}}));
    EXPECT_THAT(statuses(), ElementsAre(k_warned, k_rejected, k_accepted));
    const ledger::Attempt second = attempt("i2");
    EXPECT_EQ(second.outcome, "rejected");
    ASSERT_EQ(second.messages.size(), 2U);
    EXPECT_EQ(second.messages[1], (ledger::Message{"S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO", "E"}));
    EXPECT_EQ(attempt("i1").messages.at(0).code, "W003");
    EXPECT_EQ(document("i2").protocol, "");
    EXPECT_TRUE(receipt(ledger::ReceiptKind::error_details));
}

TEST_F(FileFollowUpTest, ARejectedDocumentIsSentAgainOnceCorrected)
{
    judge(told(sts::FileState::processed_with_errors, 1), rows({{"FT/i2", "S011", "ERRATO"}}));
    host_sdk::Invoice corrected = invoice("i2");
    corrected.patient_tax_code = "VRDLCU65A01H501H";
    m_fake.put(corrected);
    take_in();
    EXPECT_EQ(document("i2").status, TransmissionStatus::to_send);
}

TEST_F(FileFollowUpTest, WhatSistemaTsHasAlreadyIsAskedFor)
{
    judge(told(sts::FileState::processed_with_errors, 1), rows({{"FT/i3", "S017", "GIA' PRESENTE"}}));
    EXPECT_THAT(statuses(), ElementsAre(k_accepted, k_accepted, k_to_verify));
    m_script.queries.push_back(found(10000));
    m_script.receipts.push_back(pdf());
    ask();
    EXPECT_EQ(document("i3").status, k_accepted);
}

TEST_F(FileFollowUpTest, WhileSistemaTsWorksTheQuestionsBecomeRarer)
{
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 6; ++i) {
        m_script.states.push_back(told(sts::FileState::in_progress));
        const std::int64_t at = file().ask_after.value();
        pass(std::chrono::milliseconds{at - m_now});
        send();
        waits.push_back((file().ask_after.value() - m_now) / 1000);
    }
    EXPECT_THAT(waits, ElementsAre(5, 15, 60, 300, 300, 300));
    EXPECT_THAT(statuses(), Each(k_in_charge));
    EXPECT_TRUE(zip_is_there());
}

TEST_F(FileFollowUpTest, AnEditMeanwhileIsSeenAfterwards)
{
    host_sdk::Invoice changed = invoice("i1");
    changed.total_cents = 12000;
    changed.lines[0].amount_cents = 12000;
    m_fake.put(changed);
    take_in();
    EXPECT_EQ(document("i1").status, k_in_charge);
    judge(told(sts::FileState::processed), no_errors());
    take_in();
    EXPECT_EQ(document("i1").status, k_accepted);
    EXPECT_TRUE(document("i1").changed_after_sending);
}

TEST_F(FileFollowUpTest, ADiscardedFileGivesItsDocumentsBackWithTheReceiptThatSaysWhy)
{
    m_script.states.push_back(told(sts::FileState::discarded, 0, 0));
    ask();
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("ricevuta"));
    EXPECT_EQ(support::italian(attempt("i1").outcome), "file scartato");
    m_script.receipts.push_back(pdf());
    send();
    EXPECT_EQ(receipt(ledger::ReceiptKind::pdf)->content, "%PDF-1.4 ricevuta");
    EXPECT_EQ(file().state, FileState::discarded);
    EXPECT_EQ(file().ask_after, std::nullopt);
}

TEST_F(FileFollowUpTest, WhatTheErrorDetailsCallDiscardedIsDiscarded)
{
    sts::ErrorDetailsAnswer discarded;
    discarded.outcome = sts::ErrorDetailsOutcome::file_discarded;
    judge(told(sts::FileState::processed_with_errors, 3), discarded);
    EXPECT_THAT(statuses(), Each(TransmissionStatus::to_send));
    EXPECT_EQ(file().state, FileState::discarded);
}

TEST_F(FileFollowUpTest, TheReceiptIsKeptOnceItIsThere)
{
    judge(told(sts::FileState::processed), no_errors());
    m_script.receipts.push_back(pdf_not_ready());
    send();
    EXPECT_FALSE(receipt(ledger::ReceiptKind::pdf));
    m_script.receipts.push_back(pdf());
    ask();
    EXPECT_EQ(receipt(ledger::ReceiptKind::pdf)->content, "%PDF-1.4 ricevuta");
    EXPECT_FALSE(send().more);
}

TEST_F(FileFollowUpTest, NothingIsAcceptedWhereWhatIsSaidDoesNotFit)
{
    const std::vector<std::pair<sts::FileStateAnswer, sts::ErrorDetailsAnswer>> contradictions = {
        {told(sts::FileState::processed_with_errors, 1), no_errors()},
        {told(sts::FileState::processed, 0), rows({{"FT/i2", "S011", "ERRATO"}})},
        {told(sts::FileState::processed, 0, 2), no_errors()},
        {told(sts::FileState::processed_with_errors, 1), rows({{"FT/x9", "S011", "ERRATO"}})},
    };
    for (const auto& [state, details] : contradictions) {
        judge(state, details);
        EXPECT_THAT(statuses(), Each(k_in_charge));
        EXPECT_TRUE(attempt("i2").messages.empty());
    }
    sts::ErrorDetailsAnswer broken = rows({{"FT/i2", "S011", "ERRATO"}});
    broken.zip.resize(broken.zip.size() / 2);
    judge(told(sts::FileState::processed_with_errors, 1), broken);
    EXPECT_THAT(statuses(), Each(k_in_charge));
    EXPECT_FALSE(receipt(ledger::ReceiptKind::error_details));
}

TEST_F(FileFollowUpTest, WhatStaysUnclearIsAskedDocumentByDocument)
{
    for (int i = 0; i < 20 && document("i1").status == k_in_charge; ++i) {
        judge(told(sts::FileState::processed_with_errors, 1), no_errors());
    }
    EXPECT_THAT(statuses(), Each(k_to_verify));
    EXPECT_EQ(file().state, FileState::asked_singly);
    m_script.queries = {found(10000), found(10000), not_found()};
    for (int i = 0; i < 3; ++i)
        send();
    EXPECT_THAT(statuses(), ElementsAre(k_accepted, k_accepted, TransmissionStatus::to_send));
}

TEST_F(FileFollowUpTest, AProtocolThatSistemaTsDoesNotKnowEndsTheSameWay)
{
    for (int i = 0; i < 20 && document("i1").status == k_in_charge; ++i) {
        m_script.states.push_back(none_listed());
        ask();
    }
    EXPECT_THAT(statuses(), Each(k_to_verify));
}

TEST_F(FileFollowUpTest, WithoutAnAnswerTheEntityWaits)
{
    m_script.states.push_back(no_answer());
    ask();
    EXPECT_EQ(entity_state().failures, 1);
    EXPECT_THAT(statuses(), Each(k_in_charge));
    m_script.states.push_back(credentials_refused());
    ask();
    EXPECT_TRUE(entity_state().blocked_since);
    ask();
    EXPECT_THAT(statuses(), Each(k_in_charge)) << "the question stays open until new credentials pass";
}
