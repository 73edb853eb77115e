#include "plugin/sts/monthly_report.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::sts;

namespace {

ReportOutcome outcome(const std::string& result, const std::string& messages)
{
    return read_monthly_report(sample::answer("reportMensileResponse", "u",
                                              "<esitoChiamata>" + result +
                                                  "</esitoChiamata><fileCSV>UEsD</fileCSV>"
                                                  "<listaMessaggi>" +
                                                  messages + "</listaMessaggi>"))
        .outcome;
}

} // namespace

TEST(MonthlyReport, IsTheExampleOfTheProtocol)
{
    const std::string xml = write_monthly_report({2026, 11}, sample::credentials(), sample::FakeCipher());
    EXPECT_THAT(xml, testing::HasSubstr("xmlns:t=\"http://reportmensile.p730.sanita.finanze.it\""));
    EXPECT_THAT(xml, testing::HasSubstr(R"(    <t:reportMensileRequest>
      <t:pincode>{PIN}</t:pincode>
      <t:Proprietario>
        <t:cfProprietario>{CFP}</t:cfProprietario>
      </t:Proprietario>
      <t:annoMese>202611</t:annoMese>
      <t:tipoEstrazione>I</t:tipoEstrazione>
    </t:reportMensileRequest>
)"));
}

TEST(MonthlyReport, GivesTheFileOfTheMonth)
{
    const auto answer = [](const std::string& file, const std::string& messages) {
        return read_monthly_report(sample::answer("reportMensileResponse", "u",
                                                  "<esitoChiamata>0</esitoChiamata>" + file + "<listaMessaggi>" +
                                                      messages + "</listaMessaggi>"));
    };
    EXPECT_EQ(answer("<fileCSV>UEsD</fileCSV>", sample::success()).zip, "PK\x03");
    EXPECT_EQ(answer("", sample::success()).zip, std::nullopt);
    EXPECT_EQ(answer("<fileCSV>***</fileCSV>", sample::success()).zip, std::nullopt);
    EXPECT_EQ(answer("<fileCSV>UEsD</fileCSV>", sample::message("104", "PINCODE ERRATO", "E")).zip, std::nullopt);
}

TEST(MonthlyReport, RefusesAMonthThatDoesNotExist)
{
    EXPECT_THROW(write_monthly_report({2026, 13}, sample::credentials(), sample::FakeCipher()), std::invalid_argument);
}

TEST(MonthlyReport, AnEmptyMonthIsAGoodAnswer)
{
    EXPECT_EQ(outcome("0", sample::success()), ReportOutcome::ok);
    EXPECT_EQ(outcome("1", sample::message("WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E")), ReportOutcome::ok);
}

TEST(MonthlyReport, TellsRefusalsApart)
{
    EXPECT_EQ(outcome("1", sample::message("104", "PINCODE ERRATO", "E")), ReportOutcome::credentials_refused);
    EXPECT_EQ(outcome("1", sample::message("SIM1", "x", "E")), ReportOutcome::refused);
    EXPECT_EQ(outcome("1", sample::message("WS99", "x", "E")), ReportOutcome::uncertain);
    EXPECT_EQ(outcome("1", ""), ReportOutcome::uncertain);
    EXPECT_EQ(outcome("0", ""), ReportOutcome::uncertain);
    EXPECT_EQ(read_monthly_report(sample::fault("Password scaduta")).outcome, ReportOutcome::credentials_refused);
    EXPECT_EQ(read_monthly_report(sample::fault("cvc-x")).outcome, ReportOutcome::not_valid);
    EXPECT_EQ(read_monthly_report("<html/>").outcome, ReportOutcome::uncertain);
    EXPECT_EQ(read_monthly_report("").outcome, ReportOutcome::uncertain);
}
