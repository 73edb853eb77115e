#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <set>
#include <thread>

namespace plugin::ledger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Audit : public Ledger {
protected:
    void add(const AuditEntry& entry, std::int64_t now = 1000)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        AuditTable(session).add(entry, now);
        transaction.commit();
    }

    std::vector<AuditRow> rows(const AuditFilter& filter = {})
    {
        Session session = ledger().session();
        return AuditTable(session).page(filter, std::nullopt, 1000);
    }

    std::vector<std::int64_t> serials(const AuditFilter& filter)
    {
        std::vector<std::int64_t> found;
        for (const AuditRow& row : rows(filter))
            found.push_back(row.serial);
        return found;
    }

    // Whether the file itself takes the statement.
    bool takes(const std::string& sql)
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        return database.tryExec(sql) == SQLite::OK;
    }
};

TEST_F(Audit, ARowHoldsWhoDidWhatWhen)
{
    add({{"u7", "Anna Bianchi"}, AuditAction::advance_confirmed, "e1", "12/2026", "Pagamento anticipato"}, 42);
    const auto found = rows();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].serial, 1);
    EXPECT_EQ(found[0].at, 42);
    EXPECT_EQ(found[0].actor_id, "u7");
    EXPECT_EQ(found[0].actor, "Anna Bianchi");
    EXPECT_EQ(found[0].action, "advance_confirmed");
    EXPECT_EQ(found[0].billing_entity_id, "e1");
    EXPECT_EQ(found[0].subject, "12/2026");
    EXPECT_EQ(found[0].details, "Pagamento anticipato");
    EXPECT_EQ(found[0].previous, "");
    EXPECT_EQ(found[0].hash.size(), 64U);
}

TEST_F(Audit, EveryActionHasAWordOfItsOwn)
{
    std::set<std::string_view> words;
    std::set<AuditAction> actions;
    for (const auto& [action, word] : k_audit_words) {
        words.insert(word);
        actions.insert(action);
    }
    EXPECT_EQ(words.size(), k_audit_words.size());
    EXPECT_EQ(actions.size(), k_audit_words.size());
    EXPECT_EQ(actions.size(), static_cast<std::size_t>(AuditAction::log_exported) + 1) << "an action without a word";
}

TEST_F(Audit, EachRowHoldsTheHashOfTheOneBefore)
{
    for (int i = 0; i < 3; ++i)
        add({.action = AuditAction::file_sent});
    const auto found = rows(); // the newest first
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].previous, found[1].hash);
    EXPECT_EQ(found[1].previous, found[2].hash);
    Session session = ledger().session();
    EXPECT_EQ(AuditTable(session).head()->serial, 3);
    EXPECT_EQ(AuditTable(session).head()->hash, found[0].hash);
}

TEST_F(Audit, WhatIsRolledBackWasNotDone)
{
    {
        Session session = ledger().session();
        Transaction transaction(session);
        AuditTable(session).add({.action = AuditAction::file_sent}, 1);
    }
    EXPECT_TRUE(rows().empty());
    Session session = ledger().session();
    EXPECT_THROW(AuditTable(session).add({.action = AuditAction::file_sent}, 1), std::logic_error)
        << "outside a transaction";
}

TEST_F(Audit, TaxCodesAreMaskedInEveryText)
{
    add({{"u1", "RSSMRA80A01H501U"}, AuditAction::document_sent, "e1", "RSSMRA80A01H501U/1", "di RSSMRA80A01H501U"});
    const auto row = rows().at(0);
    for (const std::string& text : {row.actor, row.subject, row.details})
        EXPECT_THAT(text, Not(HasSubstr("RSSMRA80A01H501U")));
}

TEST_F(Audit, TheFileRefusesToChangeRemoveOrReplaceARow)
{
    add({.action = AuditAction::file_sent});
    add({.action = AuditAction::file_outcome});
    EXPECT_FALSE(takes("UPDATE audit SET details = 'x'"));
    EXPECT_FALSE(takes("DELETE FROM audit"));
    EXPECT_FALSE(takes("DELETE FROM audit WHERE serial = 2"));
    for (const char* verb : {"INSERT", "INSERT OR REPLACE", "REPLACE"}) {
        for (const char* serial : {"1", "2", "0", "4", "NULL"}) {
            EXPECT_FALSE(takes(std::string(verb) + " INTO audit VALUES (" + serial + ",1,'','x','y','','','','','')"))
                << verb << serial;
        }
    }
    EXPECT_TRUE(takes("INSERT INTO audit VALUES (3,1,'','x','y','','','','','')")) << "the refusals are not for syntax";
    EXPECT_EQ(rows().size(), 3U);
}

TEST_F(Audit, IsFilteredByPeriodWhoActionAndEntity)
{
    add({{"u1", "Anna"}, AuditAction::sending_confirmed, "e1"}, 100);
    add({{}, AuditAction::file_sent, "e1"}, 200);
    add({{"u2", "Carla"}, AuditAction::sending_confirmed, "e2"}, 300);
    EXPECT_THAT(serials({}), ElementsAre(3, 2, 1));
    EXPECT_THAT(serials({.from = 200}), ElementsAre(3, 2));
    EXPECT_THAT(serials({.until = 200}), ElementsAre(1));
    EXPECT_THAT(serials({.actor = "Carla"}), ElementsAre(3));
    EXPECT_THAT(serials({.action = "sending_confirmed"}), ElementsAre(3, 1));
    EXPECT_THAT(serials({.billing_entity_id = "e1"}), ElementsAre(2, 1));
    EXPECT_THAT(serials({.from = 1, .until = 400, .actor = "Anna", .action = "file_sent"}), ElementsAre());
    Session session = ledger().session();
    EXPECT_EQ(AuditTable(session).count({.action = "sending_confirmed"}), 2);
    EXPECT_THAT(AuditTable(session).actors(), ElementsAre("Anna", "Carla", "sistema"));
}

TEST_F(Audit, APageGoesOnWhereTheLastOneEnded)
{
    for (int i = 0; i < 5; ++i)
        add({.action = AuditAction::file_sent});
    Session session = ledger().session();
    const AuditTable audit(session);
    const auto first = audit.page({}, std::nullopt, 2);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(audit.page({}, first.back().serial, 2).at(0).serial, 3);
    std::vector<std::int64_t> all;
    audit.each({}, [&](const AuditRow& row) {
        all.push_back(row.serial);
        return row.serial > 2;
    });
    EXPECT_THAT(all, ElementsAre(5, 4, 3, 2)) << "until it was told to stop";
}

TEST_F(Audit, TheSchemaIsToldOfOnce)
{
    const auto note = [this] {
        Session session = ledger().session();
        Transaction transaction(session);
        const bool told = AuditTable(session).note_schema(7);
        transaction.commit();
        return told;
    };
    EXPECT_TRUE(note());
    EXPECT_FALSE(note());
    restart();
    EXPECT_FALSE(note());
    EXPECT_EQ(rows().size(), 1U);
    ASSERT_TRUE(takes("PRAGMA user_version=98"));
    EXPECT_TRUE(note());
    EXPECT_EQ(rows().at(0).subject, "98");
}

TEST_F(Audit, ABlockedEntityIsToldOfOnce)
{
    for (const char* text : {"Credenziali rifiutate.", "Ancora rifiutate."}) {
        Session session = ledger().session();
        Transaction transaction(session);
        EntityStateTable(session).block("e1", text, 5);
        transaction.commit();
    }
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows()[0].action, "sending_stopped");
    EXPECT_EQ(rows()[0].details, "Credenziali rifiutate.");
}

TEST_F(Audit, WritersAtTheSameTimeMakeOneChain)
{
    constexpr int k_each = 40;
    LedgerDatabase other(file(), Beside{}); // as another process has it
    const auto write = [](LedgerDatabase& database, const char* who) {
        for (int i = 0; i < k_each; ++i) {
            Session session = database.session();
            Transaction transaction(session);
            AuditTable(session).add({{who, who}, AuditAction::file_sent, "", std::to_string(i), ""}, i);
            transaction.commit();
        }
    };
    {
        std::vector<std::jthread> writers;
        for (const char* who : {"a", "b"}) {
            writers.emplace_back([&, who] { write(ledger(), who); });
            writers.emplace_back([&, who] { write(other, who); });
        }
    }
    Session session = ledger().session();
    const ChainVerdict verdict = verify_audit_chain(session);
    EXPECT_TRUE(verdict.is_intact()) << to_text(verdict);
    EXPECT_EQ(verdict.rows, 4 * k_each);
}

} // namespace
} // namespace plugin::ledger
