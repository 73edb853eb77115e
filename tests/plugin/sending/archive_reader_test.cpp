#include "plugin/ledger/archive_table.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using ledger::ReadingState;
using testing::HasSubstr;

namespace {

const std::string k_header =
    "PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE NUMERO; DOCUMENTO FISCALE DISPOSITIVO; DATA "
    "PAGAMENTO; PROTOCOLLO; NOME FILE; DATA INVIO; TIPO INVIO; TOTALE SR; TOTALE SR RIMBORSATO; \n";

class ArchiveReaderTest : public FilePractice {
protected:
    ArchiveReaderTest()
    {
        configure();
        pass(std::chrono::milliseconds{0});
    }

    void ask(int year = 2026)
    {
        write([&](ledger::Session& session) { ledger::ArchiveTable(session).ask("e1", year, "Anna", m_now); });
    }

    static sts::ReportAnswer empty_month()
    {
        sts::ReportAnswer answer;
        answer.outcome = sts::ReportOutcome::ok;
        answer.messages = {{"WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E"}};
        return answer;
    }

    sts::ReportAnswer month(const std::string& rows)
    {
        sts::ReportAnswer answer;
        answer.outcome = sts::ReportOutcome::ok;
        answer.messages = {{"0", "Operazione eseguita correttamente", ""}};
        answer.zip = zipped(k_header + rows);
        return answer;
    }

    ledger::ArchiveReading reading(int year = 2026)
    {
        ledger::Session session = ledger().session();
        return ledger::ArchiveTable(session).find("e1", year).value();
    }

    std::vector<ledger::ArchivedRow> rows(int year = 2026)
    {
        ledger::Session session = ledger().session();
        return ledger::ArchiveTable(session).list("e1", year, 100);
    }

    void read_all()
    {
        for (int i = 0; i < 12 && reading().state == ReadingState::asked; ++i)
            send();
    }

private:
    std::string zipped(const std::string& csv)
    {
        const auto path = m_directory.path() / "report.zip";
        sts::ZipWriter zip(path, "report.csv");
        zip.write(csv);
        zip.finish();
        return support::content_of(path);
    }
};

} // namespace

TEST_F(ArchiveReaderTest, NothingIsReadThatNobodyAskedFor)
{
    EXPECT_FALSE(send().more);
    EXPECT_EQ(m_script.tried, 0);
}

TEST_F(ArchiveReaderTest, AYearIsReadMonthByMonthUpToNow)
{
    ask();
    for (int i = 0; i < 10; ++i)
        m_script.reports.push_back(empty_month());
    m_script.reports.push_back(
        month("01234567897;20/11/2026;FT/i1;1;20/11/2026;99261120000000001;SERVIZIO SINCRONO;21/11/2026;I;100.0;40.0;\n"
              "01234567897;19/11/2026;FT/i0;1;19/11/2026;99261120000000002;f.zip;21/11/2026;V;0.5;0.0;\n"));
    read_all();
    EXPECT_EQ(m_script.tried, 11) << "December 2026 has not begun";
    EXPECT_EQ(reading().state, ReadingState::done);
    EXPECT_EQ(reading().ended_at, m_now);
    ASSERT_EQ(rows().size(), 2U);
    EXPECT_EQ(rows()[0].key.number, "FT/i1");
    EXPECT_EQ(rows()[0].total_cents, 10000);
    EXPECT_EQ(rows()[0].refunded_cents, 4000);
    EXPECT_EQ(rows()[0].paid_on, "2026-11-20");
    EXPECT_EQ(rows()[1].total_cents, 50);
    EXPECT_EQ(rows()[1].operation, "V");
    EXPECT_FALSE(send().more);
}

TEST_F(ArchiveReaderTest, AskingAgainForgetsWhatWasRead)
{
    ask();
    m_script.reports.push_back(month("01234567897;20/01/2026;A;1;20/01/2026;9;f;20/01/2026;I;1.0;0.0;\n"));
    send();
    EXPECT_EQ(rows().size(), 1U);
    EXPECT_EQ(reading().next_month, 2U);
    ask();
    EXPECT_TRUE(rows().empty());
    EXPECT_EQ(reading().next_month, 1U);
}

TEST_F(ArchiveReaderTest, AnAnswerThatCannotBeReadEndsTheReadingAndSaysSo)
{
    sts::ReportAnswer without_file = month("");
    without_file.zip = std::nullopt;
    sts::ReportAnswer broken = month("");
    broken.zip = "PK broken";
    sts::ReportAnswer refused;
    refused.outcome = sts::ReportOutcome::refused;
    refused.messages = {{"SIM1", "RICHIESTA NON AMMESSA", "E"}};
    for (const sts::ReportAnswer& bad :
         {without_file, broken, refused, month("01234567897;ieri;A;1;;9;f;;I;1.0;0.0;\n")}) {
        ask();
        m_script.reports.push_back(bad);
        send();
        EXPECT_EQ(reading().state, ReadingState::failed);
        EXPECT_THAT(support::italian(reading().text), HasSubstr("riprovare più tardi"));
        EXPECT_FALSE(send().more);
    }
}

TEST_F(ArchiveReaderTest, WithoutAnAnswerItGoesOnLater)
{
    ask();
    m_script.reports.push_back(no_answer());
    send();
    EXPECT_EQ(reading().state, ReadingState::asked);
    EXPECT_TRUE(send().more) << "it waits for the entity";
    EXPECT_EQ(m_script.tried, 1);
    pass(std::chrono::seconds{10});
    m_script.reports.push_back(empty_month());
    send();
    EXPECT_EQ(reading().next_month, 2U);
}

TEST_F(ArchiveReaderTest, ARefusedAccountStops)
{
    ask();
    m_script.reports.push_back(credentials_refused());
    send();
    EXPECT_TRUE(entity_state().blocked_since);
    EXPECT_FALSE(send().more);
    EXPECT_EQ(m_script.tried, 1);
}

TEST_F(ArchiveReaderTest, SendingComesFirst)
{
    ask();
    queue("i1");
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(m_script.tried, 0);
    EXPECT_EQ(document("i1").status, domain::TransmissionStatus::accepted);
}
