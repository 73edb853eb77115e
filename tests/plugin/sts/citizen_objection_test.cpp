#include "plugin/sts/citizen_objection.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::sts;
using testing::HasSubstr;

namespace {

ObjectionAnswer detail(const std::string& result, const std::string& content, const std::string& messages)
{
    return read_objection_query(sample::answer("dettaglioSegnalazioneResponse", "u",
                                               "<esitoChiamata>" + result + "</esitoChiamata>" + content +
                                                   "<listaMessaggi>" + messages + "</listaMessaggi>"));
}

ObjectionReportAnswer report(const std::string& result, const std::string& content, const std::string& messages)
{
    return read_objection_report(sample::answer("reportSegnalazioniResponse", "u",
                                                "<esitoChiamata>" + result + "</esitoChiamata>" + content +
                                                    "<listaMessaggi>" + messages + "</listaMessaggi>"));
}

const std::string k_nothing = sample::message("WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E");

} // namespace

TEST(CitizenObjection, TheQuestionsAreThoseOfTheProtocolWithTheDelegateLast)
{
    Credentials delegate = sample::credentials();
    delegate.intermediary = "07874631000-000";
    EXPECT_THAT(write_objection_query(sample::document().key, delegate, sample::FakeCipher()),
                HasSubstr("      </t:idDocumentoFiscale>\n      <t:opzionale1>07874631000-000</t:opzionale1>\n"
                          "    </t:dettaglioSegnalazioneRequest>\n"));
    EXPECT_THAT(write_objection_report(sample::day("2026-01-01"), sample::day("2026-11-23"), sample::credentials(),
                                       sample::FakeCipher()),
                HasSubstr("      </t:Proprietario>\n"
                          "      <t:dataIniPeriodoSegnalazione>2026-01-01</t:dataIniPeriodoSegnalazione>\n"
                          "      <t:dataFinPeriodoSegnalazione>2026-11-23</t:dataFinPeriodoSegnalazione>\n"
                          "    </t:reportSegnalazioniRequest>\n"));
}

TEST(CitizenObjection, ReadsWhatWasObjectedTo)
{
    const auto read = detail("0",
                             "<documentoFiscale><listaSegnalazioniDocumento><segnalazione>NON MIA</segnalazione>"
                             "</listaSegnalazioniDocumento><listaVociSpesa><tipoSpesa>SP</tipoSpesa><importo>90.0"
                             "</importo><segnalazioneImporto>ERA 80</segnalazioneImporto></listaVociSpesa>"
                             "<listaVociSpesa><tipoSpesa>SR</tipoSpesa><importo>10.0</importo></listaVociSpesa>"
                             "<listaVociSpesaRimborsate><tipoSpesa>SP</tipoSpesa><importo>5.0</importo>"
                             "<segnalazioneTipoVoceSpesa>ALTRO</segnalazioneTipoVoceSpesa></listaVociSpesaRimborsate>"
                             "</documentoFiscale>",
                             sample::success());
    EXPECT_EQ(read.outcome, ObjectionOutcome::found);
    EXPECT_THAT(read.objections, testing::ElementsAre("NON MIA"));
    ASSERT_EQ(read.lines.size(), 2U);
    EXPECT_EQ(read.lines[0].about_amount, "ERA 80");
    EXPECT_FALSE(read.lines[0].refunded);
    EXPECT_EQ(read.lines[1].about_type, "ALTRO");
    EXPECT_TRUE(read.lines[1].refunded);
}

TEST(CitizenObjection, TellsNothingFromNoAnswer)
{
    EXPECT_EQ(detail("0", "<documentoFiscale/>", sample::success()).outcome, ObjectionOutcome::none);
    EXPECT_EQ(detail("1", "", k_nothing).outcome, ObjectionOutcome::none);
    EXPECT_EQ(detail("0", "", sample::success()).outcome, ObjectionOutcome::uncertain);
    EXPECT_EQ(detail("1", "", "").outcome, ObjectionOutcome::uncertain);
    EXPECT_EQ(detail("1", "", sample::message("SIM1", "x", "E")).outcome, ObjectionOutcome::refused);
    EXPECT_EQ(detail("1", "", sample::message("104", "x", "E")).outcome, ObjectionOutcome::credentials_refused);
    EXPECT_EQ(read_objection_query(sample::fault("cvc-x")).outcome, ObjectionOutcome::not_valid);
    EXPECT_EQ(read_objection_query("<html/>").outcome, ObjectionOutcome::uncertain);
}

TEST(CitizenObjection, TheReportBringsAFile)
{
    EXPECT_EQ(report("0", "<fileCSV>UEsDBA==</fileCSV>", sample::success()).file, "PK\x03\x04");
    EXPECT_EQ(report("1", "", k_nothing).outcome, ObjectionOutcome::none);
    EXPECT_EQ(report("0", "<fileCSV>?</fileCSV>", sample::success()).outcome, ObjectionOutcome::uncertain);
    EXPECT_EQ(report("0", "", sample::success()).outcome, ObjectionOutcome::uncertain);
    EXPECT_EQ(read_objection_report(sample::fault("Password scaduta")).outcome, ObjectionOutcome::credentials_refused);
}
