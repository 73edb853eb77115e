// What citizens objected to: DettaglioSegnalazione730 and ReportSegnalazioni730 (PROTOCOL 7.5).

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "support/simulator_test.hpp"
#include "support/unzip.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Objections : public SimulatorTest {
protected:
    HttpsAnswer plant(const std::string& members, const std::string& number = "FT1/2026") const
    {
        return control("POST", "objections",
                       R"({"user":"CNTLNE75C52H501U","vat_number":"07458120586","issued":"2026-11-20","number":")" +
                           number + "\"," + members + "}");
    }

    HttpsAnswer detail(const Sender& sender = {}) const
    {
        return post(k_objection_path, sender, messages().segnalazione(sender, {}));
    }

    HttpsAnswer list(const std::string& first, const std::string& last) const
    {
        return post(k_objections_path, {}, messages().segnalazioni({}, first, last));
    }
};

} // namespace

TEST_F(Objections, TellWhatACitizenObjectedTo)
{
    const std::string protocol = value_of(insert({}).body, "protocollo");
    refund({}, credit_note("40.00"));
    plant(
        R"("text":"Spesa non sostenuta","expense_type":"SR","amount_text":"Importo diverso","type_text":"Altro tipo")");
    const std::string body = detail().body;
    EXPECT_EQ(value_of(body, "esitoChiamata"), "0");
    EXPECT_THAT(
        body, AllOf(HasSubstr("<dataPagamento>2026-11-20</dataPagamento><dataInvio>2026-11-24</dataInvio><protocollo>" +
                              protocol +
                              "</protocollo><nomeFile>SERVIZIO SINCRONO</nomeFile>"
                              "<listaSegnalazioniDocumento><segnalazione>Spesa non sostenuta</segnalazione>"
                              "</listaSegnalazioniDocumento>"),
                    HasSubstr("<listaVociSpesa><tipoSpesa>SR</tipoSpesa><importo>90.0</importo>"
                              "<segnalazioneImporto>Importo diverso</segnalazioneImporto>"
                              "<segnalazioneTipoVoceSpesa>Altro tipo</segnalazioneTipoVoceSpesa></listaVociSpesa>"),
                    HasSubstr("<listaVociSpesaRimborsate><tipoSpesa>SR</tipoSpesa><importo>40.0</importo>")));
}

TEST_F(Objections, AreNotFoundWhereThereAreNone)
{
    EXPECT_THAT(codes_in(detail().body), ElementsAre("WS96"));
    insert({});
    EXPECT_THAT(codes_in(detail().body), ElementsAre("WS96"));
    EXPECT_THAT(codes_in(list("2026-01-01", "2026-12-31").body), ElementsAre("WS96"));
}

TEST_F(Objections, AreListedByDay)
{
    insert({});
    plant(R"("day":"2026-11-22","text":"Prima")");
    plant(R"("day":"2026-11-24","text":"Seconda")");
    const std::string body = list("2026-11-23", "2026-11-24").body;
    const auto zip = sistema_ts_simulator::crypto::from_base64(value_of(body, "fileCSV"));
    EXPECT_EQ(unzip(zip.value_or(""), "report.csv"),
              "CF PROPRIETARIO; PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE NUMERO; DOCUMENTO FISCALE DISPOSITIVO; "
              "PROTOCOLLO; DATA SEGNALAZIONE; SEGNALAZIONE; TIPO SPESA; SEGNALAZIONE IMPORTO; SEGNALAZIONE TIPO VOCE "
              "SPESA\nCNTLNE75C52H501U;07458120586;20/11/2026;FT1/2026;1;99261124000000001;24/11/2026;Seconda;;;\n");
}

TEST_F(Objections, RefuseAPeriodThatEndsBeforeItBegins)
{
    EXPECT_THAT(codes_in(list("2026-12-31", "2026-01-01").body), ElementsAre("SIM028"));
}

TEST_F(Objections, KeepUsersApart)
{
    insert({});
    plant(R"("text":"Spesa non sostenuta")");
    const Sender other{
        .user = "FRRPLA68L04F205M", .password = "Demo-Ferri1", .pincode = "2233445566", .owner = "FRRPLA68L04F205M"};
    EXPECT_THAT(codes_in(detail(other).body), ElementsAre("WS96"));
}

TEST_F(Objections, RefuseAnotherPincode)
{
    EXPECT_THAT(codes_in(detail({.pincode = "9999999999"}).body), ElementsAre("104"));
}

TEST_F(Objections, AnswerASchemaFaultToARequestWithoutOwner)
{
    std::string body = messages().segnalazione({}, {});
    const std::string owner = "<t:Proprietario>" + value_of(body, "t:Proprietario") + "</t:Proprietario>";
    body.replace(body.find(owner), owner.size(), "");
    EXPECT_THAT(post(k_objection_path, {}, body).body, HasSubstr("cvc-complex-type"));
}

TEST_F(Objections, AnswerASchemaFaultToOptionalElementsThatComeFirst)
{
    std::string body = messages().segnalazione({}, {});
    body.insert(body.find("<t:pincode>"), "<t:opzionale1>x</t:opzionale1>");
    EXPECT_THAT(post(k_objection_path, {}, body).body, AllOf(HasSubstr("cvc-complex-type"), HasSubstr("opzionale1")));
}

TEST_F(Objections, CanOnlyBePlantedAboutADocument)
{
    EXPECT_EQ(plant(R"("text":"x")").status, 400);
    insert({});
    EXPECT_EQ(plant(R"("text":"x","day":"24-11-2026")").status, 400);
    EXPECT_THAT(plant(R"("text":"x")").body, HasSubstr(R"("day":"2026-11-24","text":"x")"));
    EXPECT_EQ(control("DELETE", "objections").body, "{\"objections\":[]}\n");
}

TEST_F(Objections, AreStruckByFaultsLikeAnyAnswer)
{
    control("POST", "faults", R"({"fault":"ws99","operation":"DettaglioSegnalazione","key":"FT1/2026"})");
    EXPECT_THAT(codes_in(detail().body), ElementsAre("WS99"));
}
