#include "plugin/pages/configuration_form.hpp"

#include <gtest/gtest.h>

using namespace plugin;
using namespace plugin::pages;

namespace {

ConfigurationForm good_form()
{
    ConfigurationForm form;
    form.user = "RSSMRA80A01H501U";
    form.password = "Salve123";
    form.pin = "1234567890";
    form.tax_code = "RSSMRA80A01H501U";
    form.category = "medico";
    return form;
}

// The names of the fields with an error, in their order.
std::string wrong_fields(const ConfigurationForm& form, const ConfigurationContext& context = {})
{
    std::string names;
    for (const auto& error : validate(form, context)) {
        EXPECT_FALSE(error.text.empty());
        names += names.empty() ? error.field : " " + error.field;
    }
    return names;
}

} // namespace

TEST(ConfigurationForm, AcceptsACompleteOne)
{
    EXPECT_EQ(wrong_fields(good_form()), "");
}

TEST(ConfigurationForm, NamesEveryMissingField)
{
    EXPECT_EQ(wrong_fields({}), "tipo_soggetto codice_fiscale codice_identificativo parola_chiave pin");
}

TEST(ConfigurationForm, KeepsStoredSecretsWhereTheirFieldsAreEmpty)
{
    auto form = good_form();
    form.password.clear();
    form.pin.clear();
    EXPECT_EQ(wrong_fields(form, {.has_password = true, .has_pin = true}), "");
    EXPECT_EQ(wrong_fields(form, {.has_password = true, .has_pin = false}), "pin");
}

TEST(ConfigurationForm, WantsAPinOfTenDigits)
{
    for (const auto* pin : {"123456789", "12345678901", "123456789a"}) {
        auto form = good_form();
        form.pin = pin;
        EXPECT_EQ(wrong_fields(form), "pin") << pin;
    }
}

TEST(ConfigurationForm, RefusesAPasswordThatSistemaTsCannotHold)
{
    for (const auto* password : {"perché1", "due parole", "tab\tdentro"}) {
        auto form = good_form();
        form.password = password;
        EXPECT_EQ(wrong_fields(form), "parola_chiave") << password;
    }
}

TEST(ConfigurationForm, RefusesAUserNameThatWouldBreakTheLogIn)
{
    for (const auto* user : {"uno:due", "uno due", "ròssi"}) {
        auto form = good_form();
        form.user = user;
        EXPECT_EQ(wrong_fields(form), "codice_identificativo") << user;
    }
}

TEST(ConfigurationForm, ChecksTheTaxCodeInProduction)
{
    auto form = good_form();
    form.tax_code = "RSSMRA80A01H501X";
    EXPECT_EQ(wrong_fields(form), "codice_fiscale");
    form.tax_code = "STP1234567890123";
    EXPECT_EQ(wrong_fields(form), "codice_fiscale");
}

TEST(ConfigurationForm, TakesTheOfficialIdentitiesInTheTestEnvironment)
{
    auto form = good_form();
    form.tax_code = "PROVAX00X00X000Y";
    EXPECT_EQ(wrong_fields(form), "codice_fiscale");
    EXPECT_EQ(wrong_fields(form, {.environment = domain::Environment::test}), "");
    form.tax_code = "PROVAX";
    EXPECT_EQ(wrong_fields(form, {.environment = domain::Environment::test}), "codice_fiscale");
}

TEST(ConfigurationForm, AsksForTheOwnerCodeOnlyInTheCaseOfAFacility)
{
    auto form = good_form();
    form.category = "struttura_autorizzata";
    EXPECT_EQ(wrong_fields(form), "codice_proprietario");
    form.structure_code = "601-120";
    EXPECT_EQ(wrong_fields(form), "codice_proprietario");
    form.structure_code = "601-120-010008";
    EXPECT_EQ(wrong_fields(form), "");
    form.category = "medico";
    form.structure_code = "qualunque";
    EXPECT_EQ(wrong_fields(form), "");
}

TEST(ConfigurationForm, TrimsTheBlanksOfCopyAndPaste)
{
    const auto form = ConfigurationForm::from(host_sdk::web::Form::decode(
        "codice_identificativo=+ABC123+&parola_chiave=%09Salve123%0A&pin=+1234+567+890&codice_fiscale=+rssmra80a01h501u"
        "&codice_proprietario=601-120-010008+&tipo_soggetto=medico"));
    EXPECT_EQ(form.user, "ABC123");
    EXPECT_EQ(form.password, "Salve123");
    EXPECT_EQ(form.pin, "1234567890");
    EXPECT_EQ(form.tax_code, "RSSMRA80A01H501U");
    EXPECT_EQ(form.structure_code, "601-120-010008");
    EXPECT_EQ(form.issuer_category(), domain::IssuerCategory::doctor);
}

namespace {

ConfigurationForm form_of_intermediary()
{
    auto form = good_form();
    form.intermediary = "07874631000";
    form.office = "000";
    form.pin = "aB3dE6gH";
    return form;
}

} // namespace

TEST(ConfigurationForm, TakesAnIntermediaryWithHisOwnPin)
{
    EXPECT_EQ(wrong_fields(form_of_intermediary(), {.environment = domain::Environment::test}), "");
    EXPECT_EQ(form_of_intermediary().intermediary_text(), "07874631000-000");
    EXPECT_EQ(good_form().intermediary_text(), "");
    auto facility = form_of_intermediary();
    facility.category = "struttura_autorizzata";
    EXPECT_EQ(wrong_fields(facility, {.environment = domain::Environment::test}), "codice_proprietario");
}

TEST(ConfigurationForm, WantsBothFieldsOfAnIntermediary)
{
    auto form = form_of_intermediary();
    form.office.clear();
    EXPECT_EQ(wrong_fields(form, {.environment = domain::Environment::test}), "sede_telematica");
    form = form_of_intermediary();
    form.intermediary.clear();
    EXPECT_EQ(wrong_fields(form), "cf_intermediario");
    for (const char* office : {"00", "0000", "ABC"}) {
        form = form_of_intermediary();
        form.office = office;
        EXPECT_EQ(wrong_fields(form, {.environment = domain::Environment::test}), "sede_telematica") << office;
    }
}

TEST(ConfigurationForm, ChecksTheTaxCodeOfTheIntermediary)
{
    auto form = form_of_intermediary();
    form.intermediary = "RSSMRA80A01H501X";
    EXPECT_EQ(wrong_fields(form), "cf_intermediario");
    form.intermediary = form.tax_code;
    EXPECT_EQ(wrong_fields(form), "cf_intermediario") << "the doctor himself is no intermediary";
    form.intermediary = "00265910661";
    EXPECT_EQ(wrong_fields(form), "");
}

TEST(ConfigurationForm, EachKindOfSenderHasItsPin)
{
    auto form = form_of_intermediary();
    form.pin = "1234567890";
    EXPECT_EQ(wrong_fields(form, {.environment = domain::Environment::test}), "pin");
    form = good_form();
    form.pin = "aB3dE6gH";
    EXPECT_EQ(wrong_fields(form), "pin");
}

TEST(ConfigurationForm, ReadsTheIntermediaryAndKeepsTheCaseOfThePin)
{
    const auto form = ConfigurationForm::from(
        host_sdk::web::Form::decode("cf_intermediario=+vrdlgu70a01h501x+&sede_telematica=+000&pin=aB3d+E6gH"));
    EXPECT_EQ(form.intermediary, "VRDLGU70A01H501X");
    EXPECT_EQ(form.office, "000");
    EXPECT_EQ(form.pin, "aB3dE6gH");
}

TEST(ConfigurationForm, TakesOffWhatNobodySeesAndRemembersWhere)
{
    const auto form = ConfigurationForm::from(host_sdk::web::Form::decode(
        "codice_identificativo=ABC123&parola_chiave=%E2%80%8BSalve123%C2%A0&pin=1234567890%EF%BB%BF"
        "&codice_fiscale=rssmra80a01h501u&tipo_soggetto=medico"));
    EXPECT_EQ(form.password, "Salve123");
    EXPECT_EQ(form.pin, "1234567890");
    EXPECT_EQ(form.cleaned, (std::vector<std::string_view>{k_password_field, k_pin_field}));
}

TEST(ConfigurationForm, SplitsTheCodeOfAStructureHoweverItWasPasted)
{
    const auto form = ConfigurationForm::from(host_sdk::web::Form::decode(
        "codice_proprietario=601%E2%80%93120%E2%80%93010008&tipo_soggetto=struttura_autorizzata"));
    EXPECT_EQ(form.structure_code, "601-120-010008");
    EXPECT_EQ(ConfigurationForm::from(host_sdk::web::Form::decode("codice_proprietario=601120")).structure_code,
              "601120");
}
