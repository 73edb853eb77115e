#include "plugin/ledger/entity_state_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;

namespace {

class EntityStates : public Ledger {};

} // namespace

TEST_F(EntityStates, CountFailuresInARowUntilSistemaTsAnswers)
{
    Session session = ledger().session();
    Transaction transaction(session);
    EntityStateTable states(session);
    states.wait("e1", "Non risponde.", 10);
    states.wait("e1", "Non risponde.", 20);
    EXPECT_EQ(states.find("e1").failures, 2);
    EXPECT_EQ(states.find("e1").next_try_at, 20);
    EXPECT_EQ(states.list().size(), 1u);
    states.clear_wait("e1");
    EXPECT_EQ(states.find("e1").failures, 0);
    EXPECT_FALSE(states.find("e1").next_try_at);
    EXPECT_TRUE(states.list().empty());
}

TEST_F(EntityStates, RememberSinceWhenTheEntityIsBlocked)
{
    Session session = ledger().session();
    Transaction transaction(session);
    EntityStateTable states(session);
    states.block("e1", "Password scaduta.", 10);
    states.block("e1", "Credenziali rifiutate.", 20);
    EXPECT_EQ(states.find("e1").blocked, "Credenziali rifiutate.");
    EXPECT_EQ(states.find("e1").blocked_since, 10);
    EXPECT_FALSE(states.find("e2").blocked_since);
}
