#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class ControlApi : public SimulatorTest {};

} // namespace

TEST_F(ControlApi, ListsWaitingFaults)
{
    control("POST", "faults", R"({"fault":"latency","ms":250,"service":"ReportMensile730","key":"FT1","times":3})");
    EXPECT_THAT(
        control("GET", "faults").body,
        HasSubstr(R"("fault":"latency","service":"ReportMensile730","operation":"","key":"FT1","times":3,"ms":250)"));
}

TEST_F(ControlApi, ClearsFaults)
{
    control("POST", "faults", R"({"fault":"ws99"})");
    EXPECT_EQ(control("DELETE", "faults").body, "{\"faults\":[]}\n");
}

TEST_F(ControlApi, NamesTheFaultsThatThereAre)
{
    const HttpsAnswer answer = control("POST", "faults", R"({"fault":"earthquake"})");
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("no-answer-after-commit"), HasSubstr("ws99")));
}

TEST_F(ControlApi, RefusesBodiesThatItCannotUse)
{
    for (const std::string& json :
         {std::string("not json"), std::string(R"({"fault":"ws99","tims":2})"),
          std::string(R"({"fault":"ws99","times":"many"})"), std::string(R"({"fault":"html-page","status":42})"),
          std::string(R"({"fault":"no-answer-after-commit","commit":false})"), std::string(40, '['),
          R"({"key":"]]]]]]]]]]]]]]]]","fault":)" + std::string(60'000, '['), std::string(70'000, ' ')})
        EXPECT_EQ(control("POST", "faults", json).status, 400) << json.substr(0, 60);
    EXPECT_EQ(control("GET", "faults").body, "{\"faults\":[]}\n");
}

TEST_F(ControlApi, Answers404ToAnUnknownPath)
{
    EXPECT_EQ(control("GET", "nothing").status, 404);
    EXPECT_EQ(control("POST", "documents", "{}").status, 404);
}

TEST_F(ControlApi, ListsAnAcceptedDocumentWithEverythingThatTestsLookAt)
{
    const std::string protocol = value_of(insert({}).body, "protocollo");
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr(R"("total":1,"page":1,"pages":1)"), HasSubstr(R"("user":"CNTLNE75C52H501U")"),
                      HasSubstr(R"("vat_number":"07458120586")"), HasSubstr(R"("number":"FT1/2026")"),
                      HasSubstr(R"("status":"accolto")"), HasSubstr("\"protocol\":\"" + protocol + "\""),
                      HasSubstr(R"("traced":"SI","type":"F")"), HasSubstr(R"("patient":"RSSMRA80A01H501U")"),
                      HasSubstr(R"({"type":"SR","flag":"","cents":9000,"vat_rate":"","vat_nature":"N4"})")));
}

TEST_F(ControlApi, ListsARejectedDocumentWithItsReasons)
{
    Expense expense;
    expense.type.clear();
    insert(expense);
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr(R"("status":"scartato","esito":"1")"), HasSubstr(R"("code":"SIM001")"),
                      HasSubstr(R"("Inserimento":{"received":1,"accepted":0})")));
}

TEST_F(ControlApi, ListsADocumentWithWarnings)
{
    Expense expense;
    expense.patient = "SCNNNI70A01H501J";
    insert(expense);
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr(R"("status":"accolto con anomalie")"), HasSubstr(R"("warnings":[{"code":"W003")")));
}

TEST_F(ControlApi, ListsACancelledDocument)
{
    insert({});
    cancel({});
    EXPECT_THAT(control("GET", "documents").body, HasSubstr(R"("status":"annullato")"));
}

TEST_F(ControlApi, ListsARequestThatWasNeverProcessed)
{
    control("POST", "faults", R"({"fault":"reset-before-processing"})");
    insert({});
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr(R"("status":"ricevuto")"), HasSubstr(R"("received":1,"accepted":0)")));
}

TEST_F(ControlApi, PagesTheDocuments)
{
    for (const char* number : {"A", "B", "C"}) {
        Expense expense;
        expense.number = number;
        insert(expense);
    }
    EXPECT_THAT(control("GET", "documents?limit=2&page=2").body,
                AllOf(HasSubstr(R"("total":3,"page":2,"pages":2)"), HasSubstr(R"("number":"C")"),
                      Not(HasSubstr(R"("number":"A")"))));
}

TEST_F(ControlApi, FindsADocumentByNumber)
{
    insert({});
    Expense other;
    other.number = "FT2/2026";
    insert(other);
    EXPECT_THAT(control("GET", "documents?number=FT2/2026").body,
                AllOf(HasSubstr(R"("total":1)"), HasSubstr(R"("number":"FT2/2026")")));
}

TEST_F(ControlApi, RefusesABadPage)
{
    EXPECT_EQ(control("GET", "documents?page=zero").status, 400);
}

TEST_F(ControlApi, MakesATaxCodeUnknownAndKnownAgain)
{
    control("POST", "registry", R"({"unknown":["RSSMRA80A01H501U"]})");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("W003", "0"));
    control("POST", "registry", R"({"known":["RSSMRA80A01H501U"]})");
    EXPECT_THAT(codes_in(replace({}).body), ElementsAre("0"));
}

TEST_F(ControlApi, RefusesAMalformedTaxCodeForTheRegistry)
{
    EXPECT_EQ(control("POST", "registry", R"({"unknown":["RSSMRA80A01H501U","NOTACODE"]})").status, 400);
    EXPECT_THAT(control("GET", "registry").body, Not(HasSubstr("RSSMRA80A01H501U")));
}

TEST_F(ControlApi, ChangesTheDay)
{
    control("POST", "settings", R"({"today":"2026-12-31"})");
    EXPECT_EQ(value_of(insert({}).body, "protocollo").substr(0, 8), "99261231");
}

TEST_F(ControlApi, ShowsSettings)
{
    EXPECT_EQ(control("GET", "settings").body,
              "{\"today\":\"2026-11-24\",\"first_open_year\":2025,\"deadlines\":{\"2025\":\"2026-02-02\","
              "\"2026\":\"2027-02-01\"},\"latency_ms\":0,\"file_queued_ms\":0,\"file_processing_ms\":0,"
              "\"csv_extra_column\":false,\"csv_bom\":false,\"csv_quotes\":false,\"csv_latin1\":false}\n");
}

TEST_F(ControlApi, ResetsToTheFirstStart)
{
    insert({});
    control("POST", "faults", R"({"fault":"ws99"})");
    control("POST", "settings", R"({"today":"2027-03-01","first_open_year":2026})");
    control("POST", "registry", R"({"known":["SCNNNI70A01H501J"]})");
    EXPECT_EQ(control("POST", "reset").status, 200);
    EXPECT_THAT(control("GET", "documents").body, HasSubstr("\"total\":0"));
    EXPECT_EQ(control("GET", "faults").body, "{\"faults\":[]}\n");
    EXPECT_THAT(control("GET", "settings").body, HasSubstr("\"today\":\"2026-11-24\",\"first_open_year\":2025"));
    EXPECT_THAT(control("GET", "registry").body, HasSubstr("SCNNNI70A01H501J"));
    EXPECT_EQ(value_of(insert({}).body, "esitoChiamata"), "0");
}
