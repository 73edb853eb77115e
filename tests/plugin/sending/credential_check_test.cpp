#include "plugin/sending/credential_check.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/italian.hpp"

#include <algorithm>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::CandidateState;

namespace {

class CredentialsOnSalva : public SendingPractice {
protected:
    std::optional<ledger::Configuration> active(const std::string& entity = "e1")
    {
        ledger::Session session = ledger().session();
        return ledger::ConfigurationTable(session).find(entity);
    }

    std::optional<ledger::Candidate> stored_candidate(const std::string& entity = "e1")
    {
        ledger::Session session = ledger().session();
        return ledger::ConfigurationTable(session).candidate(entity);
    }

    static sts::ReportAnswer answer(sts::ReportOutcome outcome)
    {
        sts::ReportAnswer answer;
        answer.outcome = outcome;
        return answer;
    }
};

} // namespace

TEST_F(CredentialsOnSalva, ThatPassAreUsed)
{
    m_fake.put(invoice("i1"));
    take_in();
    save_candidate("e1");
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    EXPECT_TRUE(check().more);
    EXPECT_FALSE(check().more);
    ASSERT_TRUE(active());
    EXPECT_EQ(active()->verified_at, k_now);
    EXPECT_FALSE(stored_candidate());
    EXPECT_EQ(m_script.passwords, std::vector<std::string>{k_password});
    EXPECT_TRUE(document("i1").check_due);
    const auto steps = m_fake.requested_steps();
    EXPECT_NE(std::find(steps.begin(), steps.end(), "send"), steps.end());
}

TEST_F(CredentialsOnSalva, OfAnIntermediaryAreTriedAsHis)
{
    auto given = candidate("e1");
    given.account.intermediary = "07874631000-000";
    write([&](ledger::Session& session) { ledger::ConfigurationTable(session).save_candidate(given); });
    std::optional<std::string> intermediary;
    const Connect remember = [&](const Environment&, sts::Credentials credentials) {
        intermediary = credentials.intermediary;
        return std::make_unique<ScriptedSistemaTs>(m_script, std::move(credentials));
    };
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    CredentialCheck(host(), ledger(), rules(), remember).step(call());
    EXPECT_EQ(intermediary, "07874631000-000");
    EXPECT_EQ(active()->account.intermediary, "07874631000-000");
}

TEST_F(CredentialsOnSalva, ThatAreRefusedAreTriedOnce)
{
    save_candidate("e1");
    m_script.reports.push_back(credentials_refused());
    while (check().more) {
    }
    EXPECT_FALSE(active());
    EXPECT_EQ(stored_candidate()->state, CandidateState::refused);
    EXPECT_EQ(support::italian(stored_candidate()->message),
              "Il Sistema TS ha rifiutato l'accesso. Tentativi errati di seguito: 1.");
    EXPECT_EQ(wrong_tries(stored_candidate()->account.username), 1);
    EXPECT_TRUE(stored_candidate()->account.sealed_password.empty());
    pass(std::chrono::hours{48});
    check();
    EXPECT_EQ(m_script.tried, 1);
}

TEST_F(CredentialsOnSalva, ThatAreRefusedLeaveThoseInUse)
{
    configure();
    save_candidate("e1");
    m_script.reports.push_back(credentials_refused());
    check();
    ASSERT_TRUE(active());
    EXPECT_FALSE(active()->account.sealed_password.empty());
}

TEST_F(CredentialsOnSalva, ThatCouldNotBeTriedWaitForTheDoctor)
{
    for (const transport::CallOutcome<sts::ReportAnswer>& outcome :
         {transport::CallOutcome<sts::ReportAnswer>(unreachable()),
          transport::CallOutcome<sts::ReportAnswer>(no_answer()),
          transport::CallOutcome<sts::ReportAnswer>(answer(sts::ReportOutcome::not_valid))}) {
        save_candidate("e1");
        m_script.reports.push_back(outcome);
        while (check().more) {
        }
        EXPECT_EQ(stored_candidate()->state, CandidateState::unreachable);
        EXPECT_NE(stored_candidate()->message, "");
        EXPECT_FALSE(stored_candidate()->account.sealed_password.empty());
    }
    write([](ledger::Session& session) { EXPECT_TRUE(ledger::ConfigurationTable(session).retry_candidate("e1")); });
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    check();
    EXPECT_TRUE(active());
}

TEST_F(CredentialsOnSalva, ThatSistemaTsDoesNotTakeSayWhy)
{
    save_candidate("e1");
    sts::ReportAnswer refused = answer(sts::ReportOutcome::refused);
    refused.messages = {{"WS01", "PROPRIETARIO NON ASSOCIATO", "E"}};
    m_script.reports.push_back(refused);
    check();
    EXPECT_EQ(stored_candidate()->state, CandidateState::refused);
    EXPECT_NE(support::italian(stored_candidate()->message).find("PROPRIETARIO NON ASSOCIATO (codice WS01)"),
              std::string::npos);
}

TEST_F(CredentialsOnSalva, WithoutACertificateAreNotTried)
{
    m_fake.set_setting("sistema-ts.sanitel-certificate", "");
    save_candidate("e1");
    check();
    EXPECT_EQ(m_script.tried, 0);
    EXPECT_EQ(stored_candidate()->state, CandidateState::unreachable);
    EXPECT_NE(support::italian(stored_candidate()->message).find("certificato"), std::string::npos);
}

TEST_F(CredentialsOnSalva, SavedAgainDuringTheCheckAreCheckedNext)
{
    save_candidate("e1");
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    m_script.during_call = [&] { save_candidate("e1"); };
    check();
    EXPECT_FALSE(active()); // the answer was for what is no longer there
    m_script.during_call = [] {};
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    check();
    EXPECT_TRUE(active());
}

TEST_F(CredentialsOnSalva, OfTwoEntitiesAreCheckedEachWithItsOwn)
{
    save_candidate("e1");
    save_candidate("e2");
    m_script.reports.push_back(credentials_refused());
    m_script.reports.push_back(answer(sts::ReportOutcome::ok));
    while (check().more) {
    }
    EXPECT_EQ(m_script.users, (std::vector<std::string>{"USER-e1", "USER-e2"}));
    EXPECT_FALSE(active("e1"));
    EXPECT_TRUE(active("e2"));
}
