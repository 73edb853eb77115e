#include "plugin/pages/document_reasons.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

namespace plugin::pages {
namespace {

using support::italian;

// The pages of the plugin, for who may configure or not; of the host only those of a patient.
FindMendingLink pages_for(bool may_configure)
{
    return [=](const Mending& mending) -> MendingLink {
        switch (mending.place) {
        case domain::MendingPlace::expense_types:
            return {may_configure ? "/tipo-spesa " + mending.service_id : "", ""};
        case domain::MendingPlace::configuration:
            return {may_configure ? "/impostazioni" : "", ""};
        case domain::MendingPlace::patient_card:
            return {"/host/patient", mending.field == domain::MendingField::tax_code ? "tax code" : ""};
        default:
            return {};
        }
    };
}

std::vector<ReasonGroup> groups_of(std::vector<ledger::Message> messages, bool may_configure = true)
{
    ledger::Attempt attempt{.document_id = 1, .key = {"07458120586", *domain::Date::of(2026, 11, 20), 1, "1/2026"}};
    attempt.messages = std::move(messages);
    return message_groups(attempt, rules::RulesData::load(std::string(PROJECT_SOURCE_DIR) + "/plugin/rules"),
                          pages_for(may_configure));
}

Reason reason_of(ledger::Message message, bool may_configure = true)
{
    return groups_of({std::move(message)}, may_configure).at(0).reasons.at(0);
}

Reason reason_of(const char* check, bool may_configure = true)
{
    return finding_groups({domain::make_finding(check, {}, "s1")}, pages_for(may_configure)).at(0).reasons.at(0);
}

} // namespace

TEST(DocumentReasons, TheSuccessMessageIsNoReason)
{
    EXPECT_TRUE(groups_of({{"0", "Operazione eseguita correttamente", ""}}).empty());
}

TEST(DocumentReasons, AWarningBesideTheSuccessMessageStandsAlone)
{
    const auto groups = groups_of(
        {{"0", "Operazione eseguita correttamente", ""}, {"W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO", "W"}});
    ASSERT_EQ(groups.size(), 1u);
    ASSERT_EQ(groups[0].reasons.size(), 1u);
    EXPECT_EQ(groups[0].reasons[0].text, "IL CF CITTADINO NON PRESENTE IN ARCHIVIO");
    EXPECT_FALSE(groups[0].reasons[0].explanation.empty());
}

TEST(DocumentReasons, AKnownCodeSaysWhoActsWhetherItWasTakenAndWhetherToSendAgain)
{
    const Reason reason = reason_of({"S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO", "E"});
    EXPECT_EQ(reason.tone, "red");
    EXPECT_EQ(italian(reason.who_acts), "segreteria");
    EXPECT_EQ(italian(reason.taken), "no");
    EXPECT_EQ(italian(reason.send_again), "dopo la correzione");
    EXPECT_EQ(reason.link.address, "/host/patient");
}

TEST(DocumentReasons, ACodeOfTheAccountLeadsToTheSettingsWhoMayOpenThem)
{
    const ledger::Message message{"104", "PINCODE ERRATO", "E"};
    EXPECT_EQ(reason_of(message).link.address, "/impostazioni");
    EXPECT_EQ(italian(reason_of(message).who_acts), "medico");
    EXPECT_EQ(reason_of(message, false).link.address, "");
}

TEST(DocumentReasons, AnUnknownCodeStandsWithTheTextOfSistemaTsAlone)
{
    const Reason error = reason_of({"S999", "TESTO DEL SERVIZIO", ""});
    EXPECT_EQ(error.text, "TESTO DEL SERVIZIO");
    EXPECT_EQ(error.tone, "red");
    EXPECT_EQ(error.explanation + error.what_to_do + error.who_acts + error.taken + error.send_again, "");
    EXPECT_EQ(error.link.address, "");
    EXPECT_EQ(reason_of({"W999", "AVVISO", ""}).tone, "amber");
    EXPECT_EQ(reason_of({"W999", "AVVISO", "E"}).tone, "red");
    EXPECT_EQ(support::italian(reason_of({"S999", "", "E"}).text), "Il Sistema TS non ha aggiunto alcun testo.");
}

TEST(DocumentReasons, WhatSistemaTsSaysOfThisDocumentOutweighsTheCatalogue)
{
    const Reason reason = reason_of({"W003", "TESTO DEL SERVIZIO", "E"});
    EXPECT_EQ(reason.tone, "red");
    EXPECT_EQ(reason.taken, ""); // the catalogue would say that the document was taken
}

TEST(DocumentReasons, AMessageWithoutTextShowsTheOfficialOneOrOurs)
{
    EXPECT_EQ(reason_of({"S017", "", "E"}).text, "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE");
    const Reason unpublished = reason_of({"S035", "", "E"});
    EXPECT_EQ(italian(unpublished.text), "L'anno del pagamento non è più aperto per la trasmissione.");
    EXPECT_EQ(unpublished.explanation, "");
}

TEST(DocumentReasons, AFindingLeadsToThePageThatMendsIt)
{
    EXPECT_EQ(reason_of("V17").link.address, "/tipo-spesa s1");
    EXPECT_EQ(reason_of("V18W").link.address, "/tipo-spesa s1");
    EXPECT_EQ(reason_of("V53P").link.address, "/impostazioni");
    EXPECT_EQ(reason_of("V17", false).link.address, "");
    EXPECT_EQ(reason_of("V06").link.address, "/host/patient");
    EXPECT_EQ(reason_of("V06").link.words, "tax code");
    EXPECT_EQ(reason_of("V06").who_acts, "");
}

TEST(DocumentReasons, OnlyWhatKeepsADocumentBackIsAMistake)
{
    EXPECT_EQ(reason_of("V06").mistake, (ledger::Mistake{"V06"}));
    EXPECT_EQ(reason_of("V17").mistake, (ledger::Mistake{"V17", "s1"})) << "put right once for the service";
    EXPECT_EQ(reason_of("V20").mistake, (ledger::Mistake{"V20"}));
    EXPECT_EQ(reason_of("V27").mistake, std::nullopt) << "a warning";
    EXPECT_EQ(reason_of("V03").mistake, std::nullopt) << "left out for good";
}

TEST(DocumentReasons, WhatSistemaTsDiscardedIsAMistakeWhereAPagePutsItRight)
{
    EXPECT_EQ(reason_of({"S011", "", "E"}).mistake, (ledger::Mistake{.code = "S011"}));
    EXPECT_EQ(reason_of({"S035", "", "E"}).mistake, (ledger::Mistake{.code = "S035"}));
    EXPECT_EQ(reason_of({"S017", "", "E"}).mistake, std::nullopt) << "on the portal only";
    EXPECT_EQ(reason_of({"W014", "", "W"}).mistake, std::nullopt) << "a warning";
    EXPECT_EQ(reason_of({"S999", "", "E"}).mistake, std::nullopt) << "not in the catalogue";
}

} // namespace plugin::pages
