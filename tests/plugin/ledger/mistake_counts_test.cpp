#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/statement.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <random>

using namespace plugin::ledger;
using plugin::domain::make_finding;
using plugin::domain::TransmissionStatus;

namespace {

constexpr TransmissionStatus k_statuses[] = {TransmissionStatus::to_send, TransmissionStatus::to_correct,
                                             TransmissionStatus::excluded};
constexpr const char* k_rules[] = {"V06", "V17", "V20", "V27"}; // the last one is a warning

class MistakeCounts : public Ledger {
protected:
    // Saves and hides documents and judges them anew, at random.
    void work(std::mt19937& random, int rounds)
    {
        const auto one_of = [&random](int choices) {
            return static_cast<int>(random() % static_cast<unsigned>(choices));
        };
        Session session = ledger().session();
        Transaction transaction(session);
        DocumentTable documents(session);
        for (int i = 0; i < rounds; ++i) {
            const std::string invoice = "i" + std::to_string(one_of(30));
            Document document =
                documents.find_by_invoice(invoice).value_or(Ledger::document(invoice, TransmissionStatus::to_correct));
            document.status = k_statuses[one_of(3)];
            document.hidden = one_of(5) == 0;
            documents.save(document);
            if (one_of(2) == 0) continue;
            std::vector<plugin::domain::Finding> findings;
            for (int finding = one_of(5); finding > 0; --finding)
                findings.push_back(make_finding(k_rules[one_of(4)], {}, "s" + std::to_string(one_of(2))));
            FindingTable(session).replace(document.id, findings);
        }
        transaction.commit();
    }

    std::int64_t counted(const Mistake& mistake)
    {
        Session session = ledger().session();
        Statement row = prepare(session.connection(),
                                "SELECT count(DISTINCT f.document_id) FROM finding f JOIN document d "
                                "ON d.id = f.document_id WHERE d.status = 'to_correct' AND d.hidden = 0 "
                                "AND f.severity = 'blocking' AND f.rule = ?1 AND (?2 = '' OR f.subject = ?2)",
                                mistake.rule, mistake.service_id);
        row.executeStep();
        return row.getColumn(0).getInt64();
    }

    void expect_what_counting_finds()
    {
        Session session = ledger().session();
        for (const char* rule : k_rules) {
            for (const char* service : {"", "s0", "s1"}) {
                const Mistake mistake{rule, service};
                EXPECT_EQ(FindingTable(session).count(mistake), counted(mistake)) << rule << service;
            }
        }
        for (const auto& [mistake, count] : FindingTable(session).mistakes()) {
            EXPECT_EQ(count, counted(mistake)) << mistake.rule << mistake.service_id;
        }
    }
};

} // namespace

TEST_F(MistakeCounts, AreWhatCountingWouldFindWhateverHappened)
{
    std::mt19937 random(20261127);
    for (int round = 0; round < 20; ++round) {
        work(random, 50);
        expect_what_counting_finds();
    }
}

TEST_F(MistakeCounts, AreTakenOverFromALedgerThatDidNotKeepThem)
{
    const auto finding = [](const std::string& document, const std::string& rule, const std::string& service) {
        return "INSERT INTO finding VALUES (" + document + ", " + (rule == "V17" ? "1" : "0") + ", '" + rule +
               "', 'blocking', '', '', '" + service + "');";
    };
    upgrade_from(14, insertion_of_document(1, "to_correct") + finding("1", "V06", "") + finding("1", "V17", "s1") +
                         insertion_of_document(2, "to_correct") + finding("2", "V06", "") +
                         insertion_of_document(3, "excluded") + finding("3", "V06", ""));
    EXPECT_EQ(counted({"V06"}), 2);
    expect_what_counting_finds();
}
