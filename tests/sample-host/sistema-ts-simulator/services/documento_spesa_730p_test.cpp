#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::UnorderedElementsAre;

namespace {

class DocumentoSpesa730p : public SimulatorTest {
protected:
    /// Codes of the answer to an insert of the default document, changed by `change`.
    template <typename Change>
    std::vector<std::string> codes_for(Change change) const
    {
        Expense expense;
        change(expense);
        return codes_in(insert(expense).body);
    }
};

} // namespace

// ---- acceptance

TEST_F(DocumentoSpesa730p, AcceptsARightDocument)
{
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.content_type, HasSubstr("text/xml"));
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
    EXPECT_THAT(value_of(answer.body, "protocollo"), MatchesRegex("99261124[0-9]{9}"));
    EXPECT_THAT(answer.body, HasSubstr("<messaggio><codice>0</codice><descrizione>Operazione eseguita "
                                       "correttamente</descrizione><tipo/></messaggio>"));
}

TEST_F(DocumentoSpesa730p, GivesEachOperationAProtocolOfItsOwn)
{
    Expense second;
    second.number = "FT2/2026";
    EXPECT_NE(value_of(insert({}).body, "protocollo"), value_of(insert(second).body, "protocollo"));
}

TEST_F(DocumentoSpesa730p, ToleratesAMissingSoapAction)
{
    const HttpsAnswer answer = client().send({.path = k_sync_path,
                                              .user = Sender{}.user,
                                              .password = Sender{}.password,
                                              .body = messages().inserimento({}, {}),
                                              .soap_action = ""});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
}

TEST_F(DocumentoSpesa730p, AcceptsAnOpposedDocumentWithoutPatient)
{
    Expense expense;
    expense.patient.reset();
    expense.opposition = "1";
    EXPECT_EQ(value_of(insert(expense).body, "esitoChiamata"), "0");
    EXPECT_THAT(
        control("GET", "documents").body,
        AllOf(HasSubstr("\"patient_present\":false"), HasSubstr("\"patient\":null"), HasSubstr("\"opposition\":true")));
}

TEST_F(DocumentoSpesa730p, AcceptsAStructuresDocumentWithoutTraceability)
{
    const Sender structure{.user = "UYBP8F4G",
                           .password = "PXXCLMBE",
                           .pincode = "4143408326",
                           .owner = "CCSRMO77A09H501E",
                           .region = "120",
                           .asl = "201",
                           .ssa = "888888"};
    Expense expense;
    expense.vat_number = "03213213210";
    expense.traced.clear();
    expense.lines = {Line{.type = "TK", .amount = "36.15"}, Line{.amount = "120.00", .flag = "2"}};
    EXPECT_EQ(value_of(insert(expense, structure).body, "esitoChiamata"), "0");
}

TEST_F(DocumentoSpesa730p, StoresAmountsAsCents)
{
    Expense expense;
    expense.lines = {Line{.amount = "25.3"}, Line{.type = "IC", .amount = "5", .nature = "", .rate = "22.00"}};
    insert(expense);
    EXPECT_THAT(control("GET", "documents").body,
                AllOf(HasSubstr("\"cents\":2530"), HasSubstr("\"cents\":500"), HasSubstr("\"total_cents\":3030")));
}

// ---- who sends

TEST_F(DocumentoSpesa730p, Answers104ToAnotherPincode)
{
    const HttpsAnswer answer = insert({}, {.pincode = "9999999999"});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("104"));
}

TEST_F(DocumentoSpesa730p, Answers002ToAPincodeInClear)
{
    std::string body = messages().inserimento({}, {});
    const std::string cipher = value_of(body, "t:pincode");
    body.replace(body.find(cipher), cipher.size(), "1122334455");
    EXPECT_THAT(codes_in(post(k_sync_path, {}, body).body), ElementsAre("002"));
}

TEST_F(DocumentoSpesa730p, Answers004ToADoctorWithAnotherOwner)
{
    EXPECT_THAT(codes_in(insert({}, {.owner = "FRRPLA68L04F205M"}).body), ElementsAre("004"));
}

TEST_F(DocumentoSpesa730p, Answers010ToAProfessionalWithAnotherOwner)
{
    const Sender psychologist{
        .user = "MTOMRA66A41G224M", .password = "Salve123", .pincode = "3489543096", .owner = "FRRPLA68L04F205M"};
    EXPECT_THAT(codes_in(insert({}, psychologist).body), ElementsAre("010"));
}

TEST_F(DocumentoSpesa730p, Answers110ToAStructureWithAnotherOwner)
{
    const Sender structure{.user = "UYBP8F4G",
                           .password = "PXXCLMBE",
                           .pincode = "4143408326",
                           .owner = "FRRPLA68L04F205M",
                           .region = "120",
                           .asl = "201",
                           .ssa = "888888"};
    EXPECT_THAT(codes_in(insert({}, structure).body), ElementsAre("110"));
}

TEST_F(DocumentoSpesa730p, RefusesAnotherOfficeCode)
{
    const Sender structure{.user = "UYBP8F4G",
                           .password = "PXXCLMBE",
                           .pincode = "4143408326",
                           .owner = "CCSRMO77A09H501E",
                           .region = "020",
                           .asl = "101",
                           .ssa = "888888"};
    EXPECT_THAT(codes_in(insert({}, structure).body), ElementsAre("SIM014"));
}

TEST_F(DocumentoSpesa730p, Answers109WithoutProprietario)
{
    std::string body = messages().inserimento({}, {});
    const auto begin = body.find("<t:Proprietario>");
    const std::string end = "</t:Proprietario>";
    body.erase(begin, body.find(end) + end.size() - begin);
    EXPECT_THAT(codes_in(post(k_sync_path, {}, body).body), ElementsAre("109"));
}

TEST_F(DocumentoSpesa730p, RefusesAVatNumberOfSomeoneElse)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.vat_number = "03812640153"; }), ElementsAre("SIM011"));
}

// ---- the patient

TEST_F(DocumentoSpesa730p, AnswersS011ToAMalformedTaxCode)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.patient = "RSSMRA80A01H501X"; }), ElementsAre("S011"));
}

TEST_F(DocumentoSpesa730p, WarnsW003AboutATaxCodeUnknownToTheRegistry)
{
    Expense expense;
    expense.patient = "SCNNNI70A01H501J";
    const HttpsAnswer answer = insert(expense);
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "2");
    EXPECT_NE(value_of(answer.body, "protocollo"), "");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("W003", "0"));
}

TEST_F(DocumentoSpesa730p, RefusesAnUndecipherableTaxCode)
{
    std::string body = messages().inserimento({}, {});
    const std::string cipher = value_of(body, "t:cfCittadino");
    body.replace(body.find(cipher), cipher.size(), "RSSMRA80A01H501U");
    EXPECT_THAT(codes_in(post(k_sync_path, {}, body).body), ElementsAre("SIM015"));
}

TEST_F(DocumentoSpesa730p, RefusesAPatientWithOpposition)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.opposition = "1"; }), ElementsAre("SIM003"));
}

TEST_F(DocumentoSpesa730p, RefusesAMissingPatientWithoutOpposition)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.patient.reset(); }), ElementsAre("SIM004"));
}

TEST_F(DocumentoSpesa730p, WarnsW014AboutASecondDocumentOfThePatientThatDay)
{
    insert({});
    EXPECT_THAT(codes_for([](Expense& e) { e.number = "FT2/2026"; }), ElementsAre("W014", "0"));
}

// ---- dates

TEST_F(DocumentoSpesa730p, WarnsW008AfterTheDeadline)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.issued = e.paid = "2025-12-01"; }), ElementsAre("W008", "0"));
}

TEST_F(DocumentoSpesa730p, WarnsW008AfterADeadlineThatWasSet)
{
    control("POST", "settings", R"({"deadlines":{"2026":"2026-11-23"}})");
    EXPECT_THAT(codes_for([](Expense&) {}), ElementsAre("W008", "0"));
}

TEST_F(DocumentoSpesa730p, AnswersS035ToAClosedPaymentYear)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.issued = e.paid = "2024-12-01"; }), ElementsAre("S035"));
}

TEST_F(DocumentoSpesa730p, AnswersS035ToAYearThatWasClosed)
{
    control("POST", "settings", R"({"first_open_year":2026})");
    EXPECT_THAT(codes_for([](Expense& e) { e.issued = e.paid = "2025-12-01"; }), ElementsAre("S035"));
}

TEST_F(DocumentoSpesa730p, RefusesPaymentBeforeEmissionWithoutTheFlag)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.paid = "2026-11-18"; }), ElementsAre("SIM005"));
}

TEST_F(DocumentoSpesa730p, AcceptsPaymentBeforeEmissionWithTheFlag)
{
    EXPECT_THAT(codes_for([](Expense& e) {
                    e.paid = "2026-11-18";
                    e.paid_in_advance = true;
                }),
                ElementsAre("0"));
}

TEST_F(DocumentoSpesa730p, RefusesFutureDates)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.issued = e.paid = "2026-11-25"; }), ElementsAre("SIM006", "SIM007"));
}

// ---- the rest of the document

TEST_F(DocumentoSpesa730p, RefusesAMissingTipoDocumento)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.type.clear(); }), ElementsAre("SIM001"));
}

TEST_F(DocumentoSpesa730p, RefusesALineWithoutVat)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].nature.clear(); }), ElementsAre("SIM002"));
}

TEST_F(DocumentoSpesa730p, RefusesANatureThatATillReceiptCannotHave)
{
    EXPECT_THAT(codes_for([](Expense& e) {
                    e.type = "D";
                    e.lines[0].nature = "N2.2";
                }),
                ElementsAre("SIM021"));
}

TEST_F(DocumentoSpesa730p, RefusesAMissingPagamentoTracciato)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.traced.clear(); }), ElementsAre("SIM019"));
}

TEST_F(DocumentoSpesa730p, RefusesAnAmountOfZeroOrWithThreeDecimals)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].amount = "0.00"; }), ElementsAre("SIM020"));
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].amount = "10.005"; }), ElementsAre("SIM020"));
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].amount = "100000.00"; }), ElementsAre("SIM020"));
}

TEST_F(DocumentoSpesa730p, RefusesTypesThatADoctorCannotSend)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].type = "SP"; }), ElementsAre("SIM009"));
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].type = "SV"; }), ElementsAre("SIM009"));
}

TEST_F(DocumentoSpesa730p, RefusesAFlagThatDoesNotGoWithTheType)
{
    EXPECT_THAT(codes_for([](Expense& e) { e.lines[0].flag = "1"; }), ElementsAre("SIM010"));
}

TEST_F(DocumentoSpesa730p, ListsEveryErrorAtOnce)
{
    const HttpsAnswer answer = insert({});
    ASSERT_EQ(value_of(answer.body, "esitoChiamata"), "0");
    const auto codes = codes_for([](Expense& e) {
        e.patient = "RSSMRA80A01H501X";
        e.type.clear();
    });
    EXPECT_THAT(codes, UnorderedElementsAre("S017", "S011", "SIM001"));
}

// ---- identity of a document

TEST_F(DocumentoSpesa730p, AnswersS017ToTheSameKey)
{
    insert({});
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_EQ(value_of(answer.body, "protocollo"), "");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("S017"));
    EXPECT_THAT(answer.body, HasSubstr("IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE"));
}

TEST_F(DocumentoSpesa730p, ComparesTheDeviceAsANumber)
{
    insert({});
    EXPECT_THAT(codes_for([](Expense& e) { e.device = "001"; }), ElementsAre("S017"));
}

TEST_F(DocumentoSpesa730p, KeepsSendersApart)
{
    insert({});
    const Sender ferri{
        .user = "FRRPLA68L04F205M", .password = "Demo-Ferri1", .pincode = "2233445566", .owner = "FRRPLA68L04F205M"};
    Expense expense;
    expense.vat_number = "03812640153";
    EXPECT_EQ(value_of(insert(expense, ferri).body, "esitoChiamata"), "0");
}

// ---- variation

TEST_F(DocumentoSpesa730p, ReplacesADocumentWhole)
{
    insert({});
    Expense changed;
    changed.lines = {Line{.amount = "95.00"}};
    EXPECT_EQ(value_of(replace(changed).body, "esitoChiamata"), "0");
    EXPECT_THAT(query(changed).body,
                AllOf(HasSubstr("<importo>95.0</importo>"), HasSubstr("<tipoInvio>V</tipoInvio>")));
}

TEST_F(DocumentoSpesa730p, RefusesToReplaceAnUnknownDocument)
{
    EXPECT_THAT(codes_in(replace({}).body), ElementsAre("SIM008"));
}

TEST_F(DocumentoSpesa730p, RefusesToReplaceACancelledDocument)
{
    insert({});
    cancel({});
    EXPECT_THAT(codes_in(replace({}).body), ElementsAre("SIM016"));
}

// ---- cancellation

TEST_F(DocumentoSpesa730p, CancelsADocument)
{
    insert({});
    const HttpsAnswer answer = cancel({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
    EXPECT_NE(value_of(answer.body, "protocollo"), "");
    EXPECT_THAT(answer.body, HasSubstr("cancellazioneDocumentoSpesaResponse"));
}

TEST_F(DocumentoSpesa730p, AnswersS022ToASecondCancellation)
{
    insert({});
    cancel({});
    EXPECT_THAT(codes_in(cancel({}).body), ElementsAre("S022"));
}

TEST_F(DocumentoSpesa730p, RefusesToCancelAnUnknownDocument)
{
    EXPECT_THAT(codes_in(cancel({}).body), ElementsAre("SIM008"));
}

TEST_F(DocumentoSpesa730p, AcceptsAnInsertUnderTheKeyOfACancelledDocument)
{
    insert({});
    cancel({});
    EXPECT_EQ(value_of(insert({}).body, "esitoChiamata"), "0");
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("0"));
}

// ---- refund

TEST_F(DocumentoSpesa730p, RefundsPartOfADocument)
{
    insert({});
    EXPECT_EQ(value_of(refund({}, credit_note()).body, "esitoChiamata"), "0");
    EXPECT_THAT(query({}).body,
                HasSubstr("<totaliVociSpesaRimborsate><tipoSpesa>SR</tipoSpesa><importo>40.0</importo>"));
}

TEST_F(DocumentoSpesa730p, RefusesToRefundAnUnknownDocument)
{
    EXPECT_THAT(codes_in(refund({}, credit_note()).body), ElementsAre("SIM008"));
}

TEST_F(DocumentoSpesa730p, RefusesToRefundACancelledDocument)
{
    insert({});
    cancel({});
    EXPECT_THAT(codes_in(refund({}, credit_note()).body), ElementsAre("SIM016"));
}

TEST_F(DocumentoSpesa730p, RefusesToRefundMoreThanWasPaid)
{
    insert({});
    EXPECT_THAT(codes_in(refund({}, credit_note("90.01")).body), ElementsAre("SIM012"));
}

TEST_F(DocumentoSpesa730p, CountsEarlierRefunds)
{
    insert({});
    refund({}, credit_note("60.00"));
    Expense second = credit_note("40.00");
    second.number = "NC2/2026";
    EXPECT_THAT(codes_in(refund({}, second).body), ElementsAre("SIM012"));
}

TEST_F(DocumentoSpesa730p, RefusesARefundPaidOnAnotherDay)
{
    insert({});
    Expense note = credit_note();
    note.paid = "2026-11-23";
    EXPECT_THAT(codes_in(refund({}, note).body), ElementsAre("SIM013"));
}

TEST_F(DocumentoSpesa730p, RefusesToRefundARefund)
{
    insert({});
    refund({}, credit_note());
    Expense second = credit_note("10.00");
    second.number = "NC2/2026";
    EXPECT_THAT(codes_in(refund(credit_note(), second).body), ElementsAre("SIM018"));
}

TEST_F(DocumentoSpesa730p, KeepsARefundedDocumentUntilTheRefundIsCancelled)
{
    insert({});
    refund({}, credit_note());
    EXPECT_THAT(codes_in(cancel({}).body), ElementsAre("SIM017"));
    EXPECT_THAT(codes_in(replace({}).body), ElementsAre("SIM017"));
    cancel(credit_note());
    EXPECT_EQ(value_of(cancel({}).body, "esitoChiamata"), "0");
}

TEST_F(DocumentoSpesa730p, RemembersDocumentsAfterARestart)
{
    insert({});
    restart();
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("S017"));
}
