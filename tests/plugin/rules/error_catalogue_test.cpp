#include "plugin/rules/rules_data.hpp"
#include "rules_folder.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::rules;
using plugin::domain::MendingPlace;
using rules_test::k_rules;
using support::italian;
using testing::HasSubstr;

namespace {

struct Official {
    const char* code;
    const char* text; // empty: not published
    MessageLevel level;
    const char* source;
};

constexpr MessageLevel E = MessageLevel::error;
constexpr MessageLevel W = MessageLevel::warning;
constexpr MessageLevel I = MessageLevel::information;
constexpr MessageLevel T = MessageLevel::technical;
constexpr MessageLevel C = MessageLevel::credentials;

// Transcribed from PROTOCOL 11.1 to 11.4, apart from the catalogue.
constexpr auto k_official = std::to_array<Official>({
    {"000", "Il file è in attesa di elaborazione, per conoscerne l'esito è necessario verificare la ricevuta", I,
     "11.1"},
    {"002", "PINCODE NON DECIFRABILE", C, "11.1"},
    {"003", "UTENTE NON VALIDO O NON PRESENTE", C, "11.1"},
    {"004", "CODICE FISCALE DEL MEDICO NON CORRISPONDENTE A QUELLO UTILIZZATO IN FASE DI AUTENTICAZIONE", C, "11.1"},
    {"005", "PINCODE DEL MEDICO ERRATO O NON PIU' ATTIVO", C, "11.1"},
    {"006", "MEDICO NON ATTIVO O CF ERRATO", C, "11.1"},
    {"010", "IL CF PROPRIETARIO È DIVERSO DA QUELLO UTILIZZATO IN FASE DI AUTENTICAZIONE", C, "11.1"},
    {"101",
     "IL CAMPO NOMEFILEALLEGATO DEVE ESSERE COMPRESO TRA 6 E 60 CARATTERI E TERMINARE IN .ZIP: IL FILE NON E' STATO "
     "ACCOLTO",
     T, "11.1"},
    {"102", "L'ALLEGATO NON È UN FILE DI TIPO ZIP VALIDO: IL FILE NON È STATO ACCOLTO", T, "11.1"},
    {"103", "L'ALLEGATO È VUOTO: IL FILE NON È STATO ACCOLTO", T, "11.1"},
    {"104", "PINCODE ERRATO", C, "11.1"},
    {"105", "INVIO PER CONTO IN ASSENZA DI DELEGA ATTIVA", C, "11.1"},
    {"106", "INVIO IN PROPRIO IN PRESENZA DI DELEGA ATTIVA", C, "11.1"},
    {"107", "UTENTE NON RICONOSCIUTO", C, "11.1"},
    {"108", "LA DIMENSIONE DEL FILE ALLEGATO SUPERA LA SOGLIA CONSENTITA", T, "11.1"},
    {"109", "DATI PROPRIETARIO FORMALMENTE ERRATI", C, "11.1"},
    {"110", "IL CF PROPRIETARIO È DIVERSO DAL CF DELLA USER", C, "11.1"},
    {"111", "UTENTE AUTENTICATO ENTRATE NON ATTIVO", C, "11.1"},
    {"112", "INTERMEDIARIO ENTRATE NON AUTORIZZATO", C, "11.1"},
    {"113", "PINCODE INCARICANTE ENTRATE NON VALIDO", C, "11.1"},
    {"114", "INCARICANTE ENTRATE NON ASSOCIATO", C, "11.1"},
    {"200", "ERRORE NELL'APPLICAZIONE: CONTATTARE L'ASSISTENZA", T, "11.1"},
    {"0", "Operazione eseguita correttamente", I, "11.2"},
    {"WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", I, "11.2"},
    {"WS99", "", T, "11.2"},
    {"WS15", "", I, "11.2"},
    {"WS11", "", I, "11.2"},
    {"WS37", "FILE SCARTATO, CONTROLLARE LA RICEVUTA PDF", E, "11.2"},
    {"S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO", E, "11.3"},
    {"S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE", E, "11.3"},
    {"S022", "", E, "11.3"},
    {"S035", "", E, "11.3"},
    {"S003", "", E, "11.3"},
    {"W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO", W, "11.4"},
    {"W008", "IL DOCUMENTO E' STATO TRASMESSO OLTRE I TERMINI PREVISTI", W, "11.4"},
    {"W010", "IL DOCUMENTO E' STATO ANNULLATO IN PRECEDENZA", W, "11.4"},
    {"W014", "", W, "11.4"},
    {"W007", "", W, "11.4"},
});

CatalogueEntry entry_of(const char* code)
{
    return RulesData::load(k_rules).explain(code).value();
}

// A catalogue of one good entry in which `good` is replaced by `bad`.
std::string error_of(const std::string& good, const std::string& bad)
{
    std::string content = R"({"version":"1","checked_on":"2026-11-23","codes":[
        {"code":"S017","official_text":"","who_acts":"medico","taken":"no",
         "send_again":"no","mended_on":"nessuna","level":"errore","source":"PROTOCOL 11.3","confidence":"B"}]})";
    const std::size_t place = content.find(good);
    if (place == std::string::npos) return "nothing to spoil";
    content.replace(place, good.size(), bad);
    const rules_test::RulesFolder folder;
    folder.write("error_catalogue.json", content);
    return folder.error();
}

} // namespace

TEST(ErrorCatalogue, HoldsEveryCodeOfTheProtocolWithItsText)
{
    const RulesData data = RulesData::load(k_rules);
    for (const Official& official : k_official) {
        const auto entry = data.explain(official.code);
        ASSERT_TRUE(entry) << official.code;
        EXPECT_EQ(entry->official_text, official.text) << official.code;
        EXPECT_EQ(entry->level, official.level) << official.code;
        EXPECT_EQ(entry->source, std::string("PROTOCOL ") + official.source) << official.code;
        EXPECT_TRUE(italian(entry->explanation).ends_with('.')) << official.code;
        EXPECT_TRUE(italian(entry->what_to_do).ends_with('.')) << official.code;
    }
}

TEST(ErrorCatalogue, HoldsNoCodeThatTheProtocolCallsUnreliable)
{
    const RulesData data = RulesData::load(k_rules);
    for (const char* code :
         {"S001", "S004", "S010", "S016", "S036", "S050", "W001", "WS46", "WS19", "WS002", "WS004", ""}) {
        EXPECT_FALSE(data.explain(code)) << code;
    }
}

TEST(ErrorCatalogue, InventsNoMeaning)
{
    for (const char* code : {"S003", "W007"}) {
        EXPECT_THAT(italian(entry_of(code).explanation), HasSubstr("Il significato di questo codice non è pubblicato"))
            << code;
        EXPECT_EQ(entry_of(code).confidence, "C");
    }
}

TEST(ErrorCatalogue, AWarningMeansThatTheDocumentWasTaken)
{
    const RulesData data = RulesData::load(k_rules);
    for (const Official& official : k_official) {
        const CatalogueEntry entry = data.explain(official.code).value();
        if (entry.level == MessageLevel::warning) {
            EXPECT_EQ(entry.taken, Taken::yes) << official.code;
            EXPECT_EQ(entry.send_again, SendAgain::no) << official.code;
        } else if (entry.level == MessageLevel::credentials) {
            EXPECT_EQ(entry.taken, Taken::no) << official.code;
        }
        // Nothing of which it is not certain that it was not taken is sent again before it was asked about.
        if (entry.taken == Taken::to_verify) {
            EXPECT_TRUE(entry.send_again == SendAgain::no || entry.send_again == SendAgain::after_verification)
                << official.code;
        }
    }
}

TEST(ErrorCatalogue, SaysWhoActsAndWhere)
{
    EXPECT_EQ(entry_of("005").who_acts, Actor::doctor);
    EXPECT_EQ(entry_of("005").mended_on, MendingPlace::configuration);
    EXPECT_EQ(entry_of("106").mended_on, MendingPlace::portal);
    EXPECT_EQ(entry_of("200").who_acts, Actor::sistema_ts_support);
    EXPECT_EQ(entry_of("S011").who_acts, Actor::secretary);
    EXPECT_EQ(entry_of("S011").mended_on, MendingPlace::patient_card);
    EXPECT_EQ(entry_of("S017").taken, Taken::to_verify);
    EXPECT_EQ(entry_of("W008").who_acts, Actor::accountant);
    EXPECT_EQ(entry_of("0").who_acts, Actor::nobody);
}

TEST(ErrorCatalogue, SaysItInTheWordsOfTheDoctor)
{
    EXPECT_EQ(italian(text_of(Actor::sistema_ts_support)), "assistenza Sistema TS");
    EXPECT_EQ(italian(text_of(Taken::to_verify)), "da verificare");
    EXPECT_EQ(italian(text_of(SendAgain::after_correction)), "dopo la correzione");
}

TEST(ErrorCatalogue, PlacesAgreeWithTheWords)
{
    const RulesData data = RulesData::load(k_rules);
    for (const Official& official : k_official) {
        const CatalogueEntry entry = data.explain(official.code).value();
        const std::string what_to_do = italian(entry.what_to_do);
        EXPECT_EQ(entry.mended_on == MendingPlace::configuration,
                  what_to_do.find("Configura Sistema TS") != std::string::npos)
            << official.code;
        const bool on_portal = what_to_do.find("area riservata del Sistema TS") != std::string::npos;
        EXPECT_TRUE(on_portal || entry.mended_on != MendingPlace::portal) << official.code;
        if (what_to_do == "Non occorre fare nulla.") {
            EXPECT_EQ(entry.who_acts, Actor::nobody) << official.code;
            EXPECT_EQ(entry.mended_on, MendingPlace::nowhere) << official.code;
        }
    }
}

TEST(ErrorCatalogue, RefusesBadDataAndNamesTheEntry)
{
    const std::string place = "error_catalogue.json.codes[0] (S017).";
    EXPECT_EQ(error_of("\"medico\"", "\"medico\""), "");
    EXPECT_EQ(error_of("\"medico\"", "\"infermiere\""),
              place +
                  "who_acts: expected one of \"medico\" \"segreteria\" \"commercialista\" \"assistenza Sistema TS\" "
                  "\"nessuno\"");
    EXPECT_THAT(error_of("\"taken\":\"no\"", "\"taken\":\"forse\""), HasSubstr(place + "taken: expected one of"));
    EXPECT_THAT(error_of("\"send_again\":\"no\"", "\"send_again\":\"\""), HasSubstr(place + "send_again"));
    EXPECT_THAT(error_of("\"nessuna\"", "\"altrove\""), HasSubstr(place + "mended_on: expected the name of a place"));
    EXPECT_THAT(error_of("\"errore\"", "\"grave\""), HasSubstr(place + "level"));
    EXPECT_THAT(error_of("\"confidence\":\"B\"", "\"confidence\":\"D\""), HasSubstr(place + "confidence"));
    EXPECT_THAT(error_of("\"official_text\":\"\",", ""), HasSubstr(place + "official_text: expected a text"));
    EXPECT_THAT(error_of("\"who_acts\":\"medico\",", ""), HasSubstr(place + "who_acts: expected a text"));
    EXPECT_THAT(error_of("\"S017\"", "\"\""), HasSubstr("codes[0].code: expected a text that is not empty"));
}

TEST(ErrorCatalogue, TheLevelOfAnUnknownCodeIsItsTipoOrItsFirstLetter)
{
    EXPECT_EQ(level_of_unknown("X1", "E"), MessageLevel::error);
    EXPECT_EQ(level_of_unknown("S999", "W"), MessageLevel::warning);
    EXPECT_EQ(level_of_unknown("S999", ""), MessageLevel::error);
    EXPECT_EQ(level_of_unknown("E999", ""), MessageLevel::error);
    EXPECT_EQ(level_of_unknown("W999", ""), MessageLevel::warning);
    // Of a web service: it does not say that a document was accepted.
    EXPECT_EQ(level_of_unknown("WS46", ""), MessageLevel::technical);
    EXPECT_EQ(level_of_unknown("", ""), MessageLevel::technical);
}
