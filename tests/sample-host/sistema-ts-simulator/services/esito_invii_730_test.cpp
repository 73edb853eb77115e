#include "support/files_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class EsitoInvii730 : public FilesTest {
protected:
    std::vector<std::string> codes_for(const std::string& input) const
    {
        return codes_in(post(k_outcome_path, {}, file_messages().esito_invii({}, input)).body);
    }
};

const Sender k_other{
    .user = "FRRPLA68L04F205M", .password = "Demo-Ferri1", .pincode = "2233445566", .owner = "FRRPLA68L04F205M"};

} // namespace

TEST_F(EsitoInvii730, AnswersWithUnqualifiedChildren)
{
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(outcome(protocol).body,
                AllOf(HasSubstr("<ns2:EsitoInviiResponse xmlns:ns2=\"http://esitoinvio.p730.sanita.sogei.it/\">"
                                "<DatiOutputRichiesta><esitoChiamata>0</esitoChiamata><descrizioneEsito> "
                                "</descrizioneEsito><esitiPositivi><dettagliEsito><protocollo>" +
                                protocol + "</protocollo><dataInvio>24-11-2026 "),
                      HasSubstr("<stato>2</stato><descrizione>File elaborato correttamente</descrizione>")));
}

TEST_F(EsitoInvii730, FindsTheFilesOfSomeDays)
{
    const std::string first = protocol_of({Row{}});
    control("POST", "settings", R"({"today":"2026-11-26"})");
    const std::string second = protocol_of({numbered("FT2/2026")});
    EXPECT_THAT(outcome_of_days("24-11-2026", "26-11-2026").body, AllOf(HasSubstr(first), HasSubstr(second)));
    EXPECT_THAT(outcome_of_days("25-11-2026", "26-11-2026").body, AllOf(Not(HasSubstr(first)), HasSubstr(second)));
    EXPECT_THAT(codes_in(outcome_of_days("25-11-2026", "25-11-2026").body), ElementsAre("SIM025"));
}

TEST_F(EsitoInvii730, TakesEmptyDatesBesideAProtocolForNone)
{
    EXPECT_THAT(codes_for("<dataInizio></dataInizio><dataFine/>" + plain("protocollo", protocol_of({Row{}}))),
                ElementsAre());
}

TEST_F(EsitoInvii730, RefusesProtocolAndDatesTogether)
{
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(
        codes_for(plain("dataInizio", "24-11-2026") + plain("dataFine", "24-11-2026") + plain("protocollo", protocol)),
        ElementsAre("SIM023"));
    EXPECT_THAT(codes_for(plain("dataInizio", "24-11-2026")), ElementsAre("SIM023"));
    EXPECT_THAT(codes_for(""), ElementsAre("SIM023"));
}

TEST_F(EsitoInvii730, RefusesDatesThatAreNone)
{
    EXPECT_THAT(codes_in(outcome_of_days("2026-11-24", "2026-11-24").body), ElementsAre("SIM024"));
    EXPECT_THAT(codes_in(outcome_of_days("25-11-2026", "24-11-2026").body), ElementsAre("SIM024"));
}

TEST_F(EsitoInvii730, SaysThatNothingWasFound)
{
    const HttpsAnswer answer = outcome("26112400000000000");
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_EQ(value_of(answer.body, "descrizioneEsito"), "NESSUN INVIO TROVATO");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("SIM025"));
}

TEST_F(EsitoInvii730, KeepsUsersApart)
{
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(codes_in(outcome(protocol, k_other).body), ElementsAre("SIM025"));
    EXPECT_THAT(codes_in(outcome_of_days("24-11-2026", "24-11-2026", k_other).body), ElementsAre("SIM025"));
}

TEST_F(EsitoInvii730, FindsASynchronousOperationByProtocol)
{
    EXPECT_THAT(counters(value_of(insert({}).body, "protocollo")), ElementsAre("2", "1", "1", "0", "0"));
}

TEST_F(EsitoInvii730, RefusesAnotherPincode)
{
    EXPECT_THAT(codes_in(outcome("1", {.pincode = "9999999999"}).body), ElementsAre("104"));
}
