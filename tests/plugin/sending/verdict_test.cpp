#include "plugin/ledger/verdict_table.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using testing::HasSubstr;
using namespace std::chrono_literals;

namespace {

// A document whose answer never came, and about which Sistema TS does not tell either.
class DoctorsVerdict : public FilePractice {
protected:
    DoctorsVerdict() { configure(); }

    void ask_in_vain(int times)
    {
        for (int i = 0; i < times; ++i) {
            pass(2h);
            m_script.queries.push_back(no_answer());
            send();
        }
    }

    void leave_in_doubt()
    {
        leave_open("i1");
        ask_in_vain(ledger::k_questions_before_asking_the_doctor);
    }

    bool give(bool done, const std::string& protocol = "")
    {
        const std::int64_t id = document("i1").id;
        bool given = false;
        write([&](ledger::Session& session) {
            given = ledger::VerdictTable(session).give({id, done, protocol, "Anna", m_now});
        });
        return given;
    }

    // An accepted document whose variation or cancellation is in doubt.
    void leave_operation_in_doubt(const std::string& operation, std::optional<std::string> paid_on)
    {
        queue("i1");
        m_script.inserts.push_back(accepted("99261124000000001"));
        send();
        host_sdk::Invoice changed = invoice("i1");
        changed.total_cents = 12000;
        changed.lines[0].amount_cents = 12000;
        changed.paid_on = std::move(paid_on);
        m_fake.put(changed);
        take_in();
        const std::int64_t id = document("i1").id;
        write([&](ledger::Session& session) {
            ASSERT_TRUE(ledger::SendQueue(session).enqueue_proposed(id, operation, "Anna", m_now));
        });
        m_script.inserts.push_back(no_answer());
        send();
        ask_in_vain(ledger::k_questions_before_asking_the_doctor);
    }
};

} // namespace

TEST_F(DoctorsVerdict, IsNotAskedForWhileAskingMayStillTell)
{
    leave_open("i1");
    ask_in_vain(ledger::k_questions_before_asking_the_doctor - 1);
    EXPECT_FALSE(give(true));
    ask_in_vain(1);
    EXPECT_TRUE(give(true));
}

TEST_F(DoctorsVerdict, ADocumentThatIsThereIsAcceptedWithItsProtocol)
{
    leave_in_doubt();
    ASSERT_TRUE(give(true, "99261124000000007"));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000007");
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("sul portale"));
    EXPECT_EQ(attempt("i1").state, ledger::AttemptState::told);
    EXPECT_EQ(attempt("i1").technical, "on the word of Anna");
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_FALSE(send().more);
    EXPECT_EQ(m_script.sent.size(), 1u);
}

TEST_F(DoctorsVerdict, ADocumentThatIsNotThereMayBeSentAgainButNotByItself)
{
    leave_in_doubt();
    ASSERT_TRUE(give(false));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i1").queued_at);
    pass(24h);
    send();
    EXPECT_EQ(m_script.sent.size(), 1u);
}

TEST_F(DoctorsVerdict, TheAnswerOfSistemaTsStandsWhereItCameFirst)
{
    leave_in_doubt();
    ASSERT_TRUE(give(false));
    const ledger::Document before = document("i1");
    write([&](ledger::Session& session) { // as if the answer had been stored a moment before
        ledger::Document accepted = before;
        accepted.status = TransmissionStatus::accepted;
        accepted.verify_after = std::nullopt;
        ledger::DocumentTable(session).save(accepted);
    });
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    ledger::Session session = ledger().session();
    EXPECT_FALSE(ledger::VerdictTable(session).next());
}

TEST_F(DoctorsVerdict, NeedsNeitherCredentialsNorSistemaTs)
{
    leave_in_doubt();
    ASSERT_TRUE(give(true));
    write(
        [&](ledger::Session& session) { ledger::EntityStateTable(session).block("e1", "Accesso rifiutato.", m_now); });
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(DoctorsVerdict, OfAVariationLeavesTheDocumentAsItIsHeld)
{
    leave_operation_in_doubt("V", "2026-11-20");
    ASSERT_TRUE(give(false));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000001");
    EXPECT_TRUE(document("i1").changed_after_sending);
}

TEST_F(DoctorsVerdict, OfAVariationThatWasDoneKeepsTheProtocolWhereNoneIsTold)
{
    leave_operation_in_doubt("V", "2026-11-20");
    ASSERT_TRUE(give(true));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000001");
    EXPECT_FALSE(document("i1").changed_after_sending);
}

TEST_F(DoctorsVerdict, OfACancellation)
{
    leave_operation_in_doubt("C", std::nullopt);
    ASSERT_TRUE(give(true));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
    EXPECT_EQ(support::italian(attempt("i1").outcome), "cancellato");
}
