#include "plugin/sts/file_state.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::sts;
using testing::HasSubstr;

namespace {

std::string file(const std::string& state, const std::string& protocol = "26112022242012345")
{
    return "<dettagliEsito><protocollo>" + protocol + "</protocollo><dataInvio>20-11-2026 22:24:20</dataInvio><stato>" +
           state +
           "</stato><descrizione>d</descrizione><nInviati>5</nInviati><nAccolti>3</nAccolti><nWarnings>1</nWarnings>"
           "<nErrori>2</nErrori></dettagliEsito>";
}

FileStateAnswer state_answer(const std::string& result, const std::string& content)
{
    return read_file_states(sample::answer("EsitoInviiResponse", "u",
                                           "<DatiOutputRichiesta><esitoChiamata>" + result +
                                               "</esitoChiamata><descrizioneEsito> </descrizioneEsito>" + content +
                                               "</DatiOutputRichiesta>"));
}

std::string negative(const std::string& code)
{
    return "<esitiNegativi><dettaglioEsitoNegativo><codice>" + code +
           "</codice><descrizione>x</descrizione></dettaglioEsitoNegativo></esitiNegativi>";
}

FileState state_of(const std::string& code)
{
    return state_answer("0", "<esitiPositivi>" + file(code) + "</esitiPositivi>").files.at(0).state;
}

} // namespace

TEST(FileState, TheQuestionsAreThoseOfTheProtocol)
{
    EXPECT_THAT(write_file_state("26112022242012345", sample::credentials(), sample::FakeCipher()),
                HasSubstr("    <t:EsitoInvii>\n"
                          "      <DatiInputRichiesta>\n"
                          "        <pinCode>{PIN}</pinCode>\n"
                          "        <protocollo>26112022242012345</protocollo>\n"
                          "      </DatiInputRichiesta>\n"
                          "    </t:EsitoInvii>\n"));
    EXPECT_THAT(write_file_states(sample::day("2026-11-01"), sample::day("2026-11-23"), sample::credentials(),
                                  sample::FakeCipher()),
                HasSubstr("        <dataInizio>01-11-2026</dataInizio>\n        <dataFine>23-11-2026</dataFine>\n"));
}

TEST(FileState, ADelegateIsNamedLast)
{
    Credentials delegate = sample::credentials();
    delegate.intermediary = "07874631000-000";
    EXPECT_THAT(write_file_state("1", delegate, sample::FakeCipher()),
                HasSubstr("        <pinCode>PIN</pinCode>\n        <protocollo>1</protocollo>\n"
                          "        <opzionale1>07874631000-000</opzionale1>\n"));
}

TEST(FileState, ReadsEveryFile)
{
    const auto read = state_answer("0", "<esitiPositivi>" + file("3") + file("2", "2") + "</esitiPositivi>");
    EXPECT_EQ(read.outcome, FileStateOutcome::found);
    ASSERT_EQ(read.files.size(), 2U);
    EXPECT_EQ(read.files[0].protocol, "26112022242012345");
    EXPECT_EQ(read.files[0].sent_on, "20-11-2026 22:24:20");
    EXPECT_EQ(read.files[0].sent, 5);
    EXPECT_EQ(read.files[0].accepted, 3);
    EXPECT_EQ(read.files[0].warnings, 1);
    EXPECT_EQ(read.files[0].errors, 2);
    EXPECT_EQ(read.files[1].protocol, "2");
}

TEST(FileState, OnlyKnownStatesAreFinal)
{
    EXPECT_EQ(state_of("2"), FileState::processed);
    EXPECT_EQ(state_of("3"), FileState::processed_with_errors);
    EXPECT_EQ(state_of("5"), FileState::discarded);
    EXPECT_EQ(state_of("9"), FileState::discarded);
    for (const char* open : {"0", "1", "4", "6", "7", "8", "10"})
        EXPECT_EQ(state_of(open), FileState::in_progress);
}

TEST(FileState, TellsRefusalsApart)
{
    EXPECT_EQ(state_answer("1", negative("WS96")).outcome, FileStateOutcome::not_found);
    EXPECT_EQ(state_answer("1", "").outcome, FileStateOutcome::not_found);
    EXPECT_EQ(state_answer("1", negative("104")).outcome, FileStateOutcome::credentials_refused);
    EXPECT_EQ(state_answer("1", negative("WS99")).outcome, FileStateOutcome::uncertain);
    EXPECT_EQ(read_file_states(sample::fault("Password scaduta")).outcome, FileStateOutcome::credentials_refused);
    EXPECT_EQ(read_file_states(sample::fault("cvc-x")).outcome, FileStateOutcome::not_valid);
}

TEST(FileState, WhatCannotBeReadIsUncertain)
{
    EXPECT_EQ(state_answer("0", "").outcome, FileStateOutcome::uncertain);
    const auto refused_with_a_file = state_answer("1", "<esitiPositivi>" + file("2") + "</esitiPositivi>");
    EXPECT_EQ(refused_with_a_file.outcome, FileStateOutcome::uncertain);
    EXPECT_TRUE(refused_with_a_file.files.empty());
    for (const std::string& wrong : {file("x"), file("-1"), file("1000"), file("2", "")}) {
        const auto read = state_answer("0", "<esitiPositivi>" + file("2") + wrong + "</esitiPositivi>");
        EXPECT_EQ(read.outcome, FileStateOutcome::uncertain) << wrong;
        EXPECT_TRUE(read.files.empty());
    }
    EXPECT_EQ(read_file_states("<html><body>Manutenzione</body></html>").outcome, FileStateOutcome::uncertain);
    EXPECT_EQ(read_file_states("").outcome, FileStateOutcome::uncertain);
}
