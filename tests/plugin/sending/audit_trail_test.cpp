// What the jobs tell the audit log.
#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class AuditTrail : public FilePractice {
protected:
    AuditTrail() { configure(); }

    // The oldest first.
    std::vector<ledger::AuditRow> log()
    {
        ledger::Session session = ledger().session();
        auto found = ledger::AuditTable(session).page({}, std::nullopt, 1000);
        std::reverse(found.begin(), found.end());
        return found;
    }

    // "action subject: details" of each.
    std::vector<std::string> lines()
    {
        std::vector<std::string> all;
        for (const auto& row : log())
            all.push_back(row.action + " " + row.subject + ": " + support::italian(row.details));
        return all;
    }
};

} // namespace

TEST_F(AuditTrail, ADocumentThatLeavesAndItsOutcomeAreTwoRows)
{
    queue("i1");
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_THAT(lines(), ElementsAre("document_sent FT/i1: Inserimento, chiesto da Segretaria Carla",
                                     "document_outcome FT/i1: accolto, protocollo " + document("i1").protocol));
    EXPECT_EQ(log()[0].actor, "sistema");
    EXPECT_EQ(log()[0].actor_id, "");
    EXPECT_EQ(log()[0].billing_entity_id, "e1");
    EXPECT_EQ(log()[1].at, m_now);
}

TEST_F(AuditTrail, AnAnswerThatNeverCameAndWhatAskingFoundAreTold)
{
    leave_open("i1");
    m_script.queries.push_back(not_found());
    pass(std::chrono::hours{1});
    send();
    EXPECT_THAT(lines(), ElementsAre(HasSubstr("document_sent FT/i1"), "document_outcome FT/i1: esito da verificare",
                                     "document_outcome FT/i1: non ricevuto (verificato chiedendo al Sistema TS)"));
}

TEST_F(AuditTrail, RefusedCredentialsStopTheEntityAndAreToldOnce)
{
    queue("i1");
    m_script.inserts.push_back(credentials_refused());
    send();
    send();
    EXPECT_THAT(lines(), ElementsAre(HasSubstr("document_sent"), HasSubstr("sending_stopped : "),
                                     "document_outcome FT/i1: non acquisito: credenziali rifiutate"));
}

TEST_F(AuditTrail, AFileIsToldOfAsAWhole)
{
    send_three();
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1));
    m_script.details.push_back(rows({{"FT/i1", "S035", "Anno non valido"}}));
    ask();
    m_script.receipts.push_back(pdf());
    ask();
    const std::string name = file().name;
    EXPECT_THAT(lines(), ElementsAre("file_sent " + name + ": 3 documenti, chiesto da Segretaria Carla",
                                     "file_outcome " + name + ": preso in carico, protocollo " + k_protocol,
                                     "file_outcome " + name +
                                         ": elaborato: 3 documenti, di cui scartati 1, protocollo " + k_protocol,
                                     std::string("receipt_stored ") + k_protocol + ": "));
}

TEST_F(AuditTrail, AskingAgainWithoutNewsTellsNothing)
{
    send_three();
    const std::size_t before = log().size();
    m_script.states.push_back(told(sts::FileState::in_progress));
    ask();
    m_script.states.push_back(no_answer());
    ask();
    EXPECT_EQ(log().size(), before);
}

TEST_F(AuditTrail, AJudgementThatIsNotUnderstoodTellsNothing)
{
    send_three();
    const std::size_t before = log().size();
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1));
    m_script.details.push_back(no_errors()); // an error without details: rolled back
    ask();
    EXPECT_EQ(document("i1").status, TransmissionStatus::taken_in_charge);
    EXPECT_EQ(log().size(), before) << "the row went with the transaction";
}

TEST_F(AuditTrail, AFileThatNeverLeftIsToldOf)
{
    queue_three();
    m_script.files.push_back(unreachable());
    send();
    EXPECT_THAT(lines(), ElementsAre(HasSubstr("file_sent"),
                                     "file_outcome " + file().name + ": non ricevuto: nessun documento acquisito"));
}

TEST_F(AuditTrail, WhatWasOpenWhenTheProgramEndedIsToldOf)
{
    queue("i1");
    m_script.inserts.push_back(accepted());
    m_script.during_call = [] { throw std::runtime_error("the process ends here"); };
    EXPECT_THROW(send(), std::runtime_error);
    restart();
    recover(ledger(), m_now);
    recover(ledger(), m_now);
    EXPECT_THAT(lines(), ElementsAre(HasSubstr("document_sent FT/i1"),
                                     "sending_interrupted : 1 documento in invio: esito da verificare"));
}

TEST_F(AuditTrail, EachVerdictOnCredentialsIsToldWithoutThem)
{
    const auto check_with = [this](auto outcome) {
        write([&](ledger::Session& session) { ledger::ConfigurationTable(session).save_candidate(candidate("e1")); });
        m_script.reports.push_back(std::move(outcome));
        check();
    };
    sts::ReportAnswer good;
    good.outcome = sts::ReportOutcome::ok;
    check_with(good);
    check_with(credentials_refused());
    check_with(no_answer());
    EXPECT_THAT(lines(), ElementsAre("credentials_accepted : ", HasSubstr("credentials_refused : "),
                                     HasSubstr("credentials_unchecked : ")));
}

TEST_F(AuditTrail, AfterAWholeRunTheChainIsIntactAndHoldsNothingOfPatientsOrSecrets)
{
    m_script.inserts = {accepted(), credentials_refused()};
    queue("i0");
    send();
    send_three();
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1));
    m_script.details.push_back(rows({{"FT/i1", "S035", "Anno non valido"}}));
    ask();
    m_script.receipts.push_back(pdf());
    ask();
    queue("i9");
    send();
    ledger::Session session = ledger().session();
    const auto verdict = ledger::verify_audit_chain(session);
    EXPECT_TRUE(verdict.is_intact()) << to_text(verdict);
    EXPECT_EQ(verdict.rows, static_cast<std::int64_t>(log().size()));
    EXPECT_EQ(verdict.rows, 9);
    for (const auto& row : log()) {
        const std::string text = row.actor_id + row.actor + row.billing_entity_id + row.subject + row.details;
        for (const char* secret : {k_patient, "Mario Rossi", k_password, k_pin, "BNCNNA70A41H501W", "USER-e1"})
            EXPECT_THAT(text, Not(HasSubstr(secret))) << row.action;
    }
}

TEST_F(AuditTrail, ManyDocumentsMakeFewRows)
{
    m_fake.set_setting("sistema-ts.file-from", "1");
    constexpr int k_documents = 120;
    for (int i = 0; i < k_documents; ++i)
        queue("i" + std::to_string(i));
    m_script.files.push_back(received());
    send();
    EXPECT_EQ(file().documents, k_documents);
    EXPECT_EQ(log().size(), 2U);
}
