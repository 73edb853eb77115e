#include "sistema-ts-simulator/crypto/base64.hpp"
#include "support/files_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

class RicevutaPdf730 : public FilesTest {
protected:
    std::string pdf(const std::string& protocol) const
    {
        const auto bytes = sistema_ts_simulator::crypto::from_base64(value_of(receipt(protocol).body, "pdf"));
        return bytes.value_or("");
    }
};

} // namespace

TEST_F(RicevutaPdf730, AnswersAPdfWithProtocolAndCounters)
{
    const std::string protocol = protocol_of({Row{}, Row{}});
    EXPECT_THAT(pdf(protocol), AllOf(StartsWith("%PDF-"), HasSubstr("(Protocollo: " + protocol + ")"),
                                     HasSubstr("(Documenti inviati: 2)"), HasSubstr("(Documenti scartati: 1)")));
}

TEST_F(RicevutaPdf730, SaysWhyAFileWasDiscarded)
{
    EXPECT_THAT(pdf(value_of(send(zip_of_xml("<x/>")).body, "protocollo")),
                AllOf(HasSubstr("(Stato: File scartato in fase di Elaborazione)"), HasSubstr("(Motivo: cvc-elt.1")));
}

TEST_F(RicevutaPdf730, AnswersWs15UntilTheFileIsFinal)
{
    control("POST", "settings", R"({"file_processing_ms":3600000})");
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(codes_in(receipt(protocol).body), ElementsAre("WS15"));
    control("POST", "settings", R"({"file_processing_ms":0})");
    EXPECT_THAT(pdf(protocol), StartsWith("%PDF-"));
}

TEST_F(RicevutaPdf730, AnswersAPdfForASynchronousProtocol)
{
    const std::string protocol = value_of(insert({}).body, "protocollo");
    EXPECT_THAT(pdf(protocol), AllOf(HasSubstr(protocol), HasSubstr("SERVIZIO SINCRONO")));
}

TEST_F(RicevutaPdf730, SaysThatAProtocolIsUnknown)
{
    EXPECT_THAT(codes_in(receipt("26112400000000000").body), ElementsAre("SIM025"));
}
