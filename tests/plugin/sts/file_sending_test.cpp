#include "plugin/sts/file_sending.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::sts;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string write(const Credentials& credentials = sample::credentials(), const std::string& name = "spese-2026.zip")
{
    return write_file_sending(name, "spese-2026.zip@client.example", credentials, sample::FakeCipher());
}

FileSendingAnswer sending_answer(const std::string& code, const std::string& protocol)
{
    return read_file_sending(sample::answer(
        "inviaFileMtomResponse", "u",
        "<return><codiceEsito>" + code + "</codiceEsito><dataAccoglienza>20-11-2026 22:24:20</dataAccoglienza>" +
            "<descrizioneEsito>testo</descrizioneEsito><dimensioneFileAllegato>939</dimensioneFileAllegato>"
            "<nomeFileAllegato>spese-2026.zip</nomeFileAllegato><protocollo>" +
            protocol + "</protocollo><idErrore>7</idErrore></return>"));
}

} // namespace

TEST(FileSending, IsTheRootPartOfTheProtocol)
{
    EXPECT_THAT(write(), HasSubstr(R"(    <t:inviaFileMtom>
      <nomeFileAllegato>spese-2026.zip</nomeFileAllegato>
      <pincodeInvianteCifrato>{PIN}</pincodeInvianteCifrato>
      <datiProprietario>
        <cfProprietario>CFP</cfProprietario>
      </datiProprietario>
      <documento><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:spese-2026.zip@client.example"/></documento>
    </t:inviaFileMtom>
)"));
}

TEST(FileSending, NamesTheFacilityAndTheDelegate)
{
    Credentials sender = sample::credentials();
    sender.owner.structure = plugin::domain::StructureCodes{"120", "201", "888888"};
    sender.intermediary = "07874631000-000";
    EXPECT_THAT(write(sender), HasSubstr("      <pincodeInvianteCifrato>PIN</pincodeInvianteCifrato>\n"
                                         "      <datiProprietario>\n"
                                         "        <codiceRegione>120</codiceRegione>\n"
                                         "        <codiceAsl>201</codiceAsl>\n"
                                         "        <codiceSSA>888888</codiceSSA>\n"
                                         "        <cfProprietario>CFP</cfProprietario>\n"
                                         "      </datiProprietario>\n"
                                         "      <opzionale1>07874631000-000</opzionale1>\n"));
}

TEST(FileSending, RefusesANameThatTheServiceWouldRefuse)
{
    for (const std::string& name : {std::string("a.zip"), std::string("spese.ZIP"), std::string("spese 2026.zip"),
                                    std::string("spesé.zip"), std::string(57, 'x') + ".zip", std::string()}) {
        EXPECT_THROW(write(sample::credentials(), name), std::logic_error) << name;
    }
    EXPECT_NO_THROW(write(sample::credentials(), std::string(56, 'x') + ".zip"));
}

TEST(FileSending, WhatIsReceivedHasAProtocol)
{
    const auto read = sending_answer("000", "26112022242012345");
    EXPECT_EQ(read.outcome, FileSendingOutcome::received);
    EXPECT_EQ(read.protocol, "26112022242012345");
    EXPECT_EQ(read.received_on, "20-11-2026 22:24:20");
    EXPECT_EQ(sending_answer("000", "").outcome, FileSendingOutcome::uncertain);
}

TEST(FileSending, TellsRefusalsApart)
{
    for (const char* code : {"101", "102", "103", "108"}) {
        EXPECT_EQ(sending_answer(code, "").outcome, FileSendingOutcome::refused) << code;
        EXPECT_EQ(sending_answer(code, "").text, "testo");
    }
    for (const char* code : {"002", "003", "004", "005", "006", "010", "104", "105", "106", "107", "109", "110", "111",
                             "112", "113", "114"}) {
        EXPECT_EQ(sending_answer(code, "123").outcome, FileSendingOutcome::credentials_refused) << code;
        EXPECT_EQ(sending_answer(code, "123").protocol, "");
    }
    for (const char* code : {"200", "", "0", "abc", "0000"}) {
        EXPECT_EQ(sending_answer(code, "").outcome, FileSendingOutcome::uncertain) << code;
    }
}

TEST(FileSending, WhatIsNoAnswerIsUncertain)
{
    EXPECT_EQ(read_file_sending(sample::fault("Errore generico di autenticazione")).outcome,
              FileSendingOutcome::credentials_refused);
    EXPECT_EQ(read_file_sending(sample::fault("cvc-particle 2.1")).outcome, FileSendingOutcome::not_valid);
    EXPECT_EQ(read_file_sending(sample::fault("Internal Error")).outcome, FileSendingOutcome::uncertain);
    EXPECT_EQ(read_file_sending("").outcome, FileSendingOutcome::uncertain);
    EXPECT_EQ(read_file_sending(sample::answer("inviaFileMtomResponse", "u", "")).outcome,
              FileSendingOutcome::uncertain);
}
