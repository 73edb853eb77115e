#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace plugin::ledger {
namespace {

using testing::HasSubstr;

constexpr std::int64_t k_rows = 6;

class AuditChain : public Ledger {
protected:
    void SetUp() override
    {
        Session session = ledger().session();
        Transaction transaction(session);
        AuditTable audit(session);
        for (int i = 0; i < k_rows; ++i) {
            audit.add({{"u1", "Anna"}, AuditAction::sending_confirmed, "e1", std::to_string(i), "3 documenti"},
                      1000 + i);
        }
        transaction.commit();
    }

    static void drop_triggers(SQLite::Database& database)
    {
        database.exec("DROP TRIGGER IF EXISTS audit_is_never_changed; DROP TRIGGER IF EXISTS audit_is_never_removed;"
                      "DROP TRIGGER IF EXISTS audit_is_added_at_the_end");
    }

    // What is found while the change is there; it is taken back afterwards.
    ChainVerdict verify_with(const std::string& change)
    {
        Session session = ledger().session();
        const Transaction rolled_back(session);
        drop_triggers(session.connection());
        session.connection().exec(change);
        return verify_audit_chain(session);
    }

    // Somebody with the file and a tool.
    void tamper(const std::string& sql)
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        drop_triggers(database);
        database.exec(sql);
    }

    ChainVerdict verify(const std::string& expected = {})
    {
        Session session = ledger().session();
        return verify_audit_chain(session, expected);
    }

    AuditRow row(std::int64_t serial)
    {
        Session session = ledger().session();
        return AuditTable(session).page({}, serial + 1, 1).at(0);
    }
};

TEST_F(AuditChain, IsIntactAsItWasWritten)
{
    const ChainVerdict verdict = verify();
    EXPECT_TRUE(verdict.is_intact());
    EXPECT_EQ(verdict.rows, k_rows);
    EXPECT_EQ(verdict.last_hash, row(k_rows).hash);
    EXPECT_THAT(to_text(verdict), HasSubstr("intact: 6 rows, last hash " + row(k_rows).hash));
}

TEST_F(AuditChain, AnEmptyLogIsIntact)
{
    tamper("DELETE FROM audit");
    EXPECT_TRUE(verify().is_intact());
    EXPECT_EQ(verify().rows, 0);
    EXPECT_EQ(verify("ab").fault, ChainFault::expected_gone);
}

TEST_F(AuditChain, EveryByteOfEveryFieldCounts)
{
    constexpr std::int64_t k_changed = 3;
    const AuditRow good = row(k_changed);
    const std::vector<std::pair<std::string, std::string>> fields = {
        {"actor_id", good.actor_id}, {"actor", good.actor},
        {"action", good.action},     {"billing_entity_id", good.billing_entity_id},
        {"subject", good.subject},   {"details", good.details},
        {"previous", good.previous}, {"hash", good.hash},
    };
    const auto found = [&](const std::string& assignment) {
        return verify_with("UPDATE audit SET " + assignment + " WHERE serial = " + std::to_string(k_changed));
    };
    std::size_t changed = 0;
    for (const auto& [field, value] : fields) {
        for (std::size_t at = 0; at <= value.size(); ++at) { // the last one makes it longer
            std::string other = value;
            if (at < value.size()) {
                other[at] = static_cast<char>(other[at] ^ 1);
            } else {
                other += "x";
            }
            const ChainVerdict verdict = found(field + " = '" + other + "'");
            EXPECT_FALSE(verdict.is_intact()) << field << " byte " << at;
            EXPECT_EQ(verdict.broken_serial, k_changed) << field << " byte " << at;
            ++changed;
        }
    }
    EXPECT_GT(changed, 150U);
    EXPECT_EQ(found("at = at + 1").fault, ChainFault::altered);
    EXPECT_EQ(found("serial = 7").fault, ChainFault::gap);
    EXPECT_TRUE(verify().is_intact()) << "each change was taken back";
}

TEST_F(AuditChain, NothingMovesFromOneFieldIntoTheNext)
{
    tamper("UPDATE audit SET actor_id = 'u1A', actor = 'nna' WHERE serial = 2");
    EXPECT_EQ(verify().broken_serial, 2);
    tamper("UPDATE audit SET actor_id = 'u1', actor = 'Anna' WHERE serial = 2");
    ASSERT_TRUE(verify().is_intact());
    tamper("UPDATE audit SET subject = '', details = subject || details WHERE serial = 2");
    EXPECT_EQ(verify().broken_serial, 2);
}

TEST_F(AuditChain, ARemovedRowIsFound)
{
    tamper("DELETE FROM audit WHERE serial = 4");
    EXPECT_EQ(verify().fault, ChainFault::gap);
    EXPECT_EQ(verify().broken_serial, 5);
    EXPECT_EQ(verify().rows, 3);
    EXPECT_THAT(to_text(verify()), HasSubstr("broken at row 5"));
}

TEST_F(AuditChain, TheFirstRowsCutOffAreFound)
{
    tamper("DELETE FROM audit WHERE serial <= 2");
    EXPECT_EQ(verify().broken_serial, 3);
    tamper("UPDATE audit SET serial = serial - 2");
    EXPECT_EQ(verify().broken_serial, 1);
}

TEST_F(AuditChain, AnInsertedRowIsFound)
{
    tamper(
        "UPDATE audit SET serial = -serial WHERE serial > 3;"
        "UPDATE audit SET serial = 1 - serial WHERE serial < 0;"
        "INSERT INTO audit SELECT 4, at, actor_id, actor, action, billing_entity_id, subject, details, previous, hash "
        "FROM audit WHERE serial = 3");
    EXPECT_EQ(verify().broken_serial, 4);
}

TEST_F(AuditChain, RowsInAnotherOrderAreFound)
{
    tamper("UPDATE audit SET serial = -2 WHERE serial = 2; UPDATE audit SET serial = 2 WHERE serial = 3;"
           "UPDATE audit SET serial = 3 WHERE serial = -2");
    EXPECT_EQ(verify().broken_serial, 2);
}

TEST_F(AuditChain, TheLastRowsCutOffAreFoundAgainstAHashThatWasKept)
{
    const std::string kept = row(k_rows).hash;
    tamper("DELETE FROM audit WHERE serial > 4");
    EXPECT_TRUE(verify().is_intact()) << "the limit that the header tells of";
    EXPECT_EQ(verify(kept).fault, ChainFault::expected_gone);
    EXPECT_EQ(verify(kept).rows, 4);
    EXPECT_EQ(verify(row(4).hash).found_at, 4);
}

TEST_F(AuditChain, AChainThatIsWrittenAnewIsFoundAgainstAHashThatWasKept)
{
    const std::string kept = row(k_rows).hash;
    std::vector<AuditRow> forged;
    for (std::int64_t serial = 1; serial <= k_rows; ++serial)
        forged.push_back(row(serial));
    forged[2].actor = "Carla";
    std::string previous;
    for (AuditRow& one : forged) {
        one.previous = previous;
        one.hash = previous = audit_hash(one);
        tamper("UPDATE audit SET actor = '" + one.actor + "', previous = '" + one.previous + "', hash = '" + one.hash +
               "' WHERE serial = " + std::to_string(one.serial));
    }
    EXPECT_TRUE(verify().is_intact()) << "the limit that the header tells of";
    EXPECT_EQ(verify(kept).fault, ChainFault::expected_gone);
}

TEST_F(AuditChain, AHashThatWasKeptStaysInALogThatGrows)
{
    const std::string kept = row(2).hash;
    EXPECT_TRUE(verify(kept).is_intact());
    EXPECT_EQ(verify(kept).found_at, 2);
    EXPECT_THAT(to_text(verify(kept)), HasSubstr("the expected hash is that of row 2"));
}

TEST_F(AuditChain, StopsWhereItIsTold)
{
    Session session = ledger().session();
    int left = 3;
    const ChainVerdict verdict = verify_audit_chain(session, {}, [&] { return left-- == 0; });
    EXPECT_EQ(verdict.rows, 3);
}

} // namespace
} // namespace plugin::ledger
