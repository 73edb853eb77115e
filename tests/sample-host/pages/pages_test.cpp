#include "tests/sample-host/pages/running_host.hpp"

#include <gtest/gtest.h>

namespace sample_host::pages {
namespace {

struct PagesTest : testing::Test {
    test::RunningHost host;
    test::HttpClient owner = host.log_in("titolare@aurora.example");

    /// The value of the option whose text begins so.
    static std::string option(const std::string& html, const std::string& text)
    {
        const auto at = html.find(">" + text);
        if (at == std::string::npos) return {};
        const auto begin = html.rfind("value=\"", at) + 7;
        return html.substr(begin, html.find('"', begin) - begin);
    }

    std::string create_invoice(const test::Form& more)
    {
        const auto form = owner.get("/fatture/nuova").body;
        test::Form fields{{"entita", option(form, "Dott.ssa Elena Conti")},
                          {"nuovo_nome", "Prova <b>Maria</b>"},
                          {"nuovo_codice_fiscale", "PRVMRA80A41H501J"},
                          {"prestazione_1", option(form, "Visita specialistica")},
                          {"importo_1", "100,00"}};
        fields.insert(fields.end(), more.begin(), more.end());
        const auto location = owner.submit("/fatture/nuova", fields).header("Location");
        return location.substr(0, location.find('?'));
    }
};

TEST_F(PagesTest, EveryPageOpens)
{
    for (const auto* path : {"/",
                             "/?giorno=2026-03-10",
                             "/agenda/nuovo",
                             "/fatture",
                             "/fatture?stato=pagate&cerca=a&pagina=2",
                             "/fatture/nuova",
                             "/fatture/1",
                             "/fatture/1/modifica",
                             "/fatture/1/nota-di-credito",
                             "/fatture/1/annulla",
                             "/pazienti",
                             "/pazienti/nuovo",
                             "/pazienti/1",
                             "/impostazioni",
                             "/impostazioni/prestazioni",
                             "/impostazioni/prestazioni/nuova",
                             "/impostazioni/prestazioni/1",
                             "/impostazioni/entita-di-fatturazione",
                             "/impostazioni/entita-di-fatturazione/nuova",
                             "/impostazioni/entita-di-fatturazione/1",
                             "/impostazioni/utenti",
                             "/impostazioni/utenti/invita",
                             "/impostazioni/utenti/2"})
        EXPECT_EQ(owner.get(path).status, 200) << path;
}

TEST_F(PagesTest, NoPageHoldsInlineScriptsOrStyles)
{
    for (const auto* path : {"/", "/fatture", "/fatture/nuova", "/fatture/1", "/impostazioni", "/accedi"}) {
        const auto page = owner.get(path);
        for (auto at = page.body.find("<script"); at != std::string::npos; at = page.body.find("<script", at + 1))
            EXPECT_TRUE(page.body.substr(at).starts_with("<script src=\"/assets/")) << path;
        EXPECT_FALSE(page.shows("style=")) << path;
    }
}

TEST_F(PagesTest, AMethodBeforeCreaFatturaMakesItPagata)
{
    const auto url = create_invoice({{"metodo_pagamento", "carta"}});
    const auto page = owner.get(url);
    EXPECT_TRUE(page.shows(">Pagata<"));
    EXPECT_TRUE(page.shows("24/11/2026"));
    EXPECT_TRUE(owner.get("/fatture?stato=pagate").shows(url));
}

TEST_F(PagesTest, WithoutAMethodItIsDaPagareUntilThePaymentIsRegistered)
{
    const auto url = create_invoice({});
    EXPECT_TRUE(owner.get(url).shows(">Da pagare<"));
    EXPECT_FALSE(owner.get("/fatture?stato=pagate").shows('"' + url + '"'));
    owner.submit(url + "/pagamento", {{"metodo_pagamento", "contanti"}, {"data_pagamento", "2026-11-23"}});
    EXPECT_TRUE(owner.get(url).shows(">Pagata<"));
}

TEST_F(PagesTest, WhatWasTypedIsEscaped)
{
    const auto page = owner.get(create_invoice({}));
    EXPECT_FALSE(page.shows("<b>Maria"));
    EXPECT_TRUE(page.shows("&lt;b&gt;Maria"));
}

TEST_F(PagesTest, AFormWithErrorsComesBackWithWhatWasTyped)
{
    owner.get("/fatture/nuova");
    const auto answer = owner.submit("/fatture/nuova", {{"nuovo_nome", "Prova Maria"}, {"prestazione_1", ""}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.shows("Scegliere l&apos;entità di fatturazione."));
    EXPECT_TRUE(answer.shows("Scegliere almeno una prestazione"));
    EXPECT_TRUE(answer.shows("value=\"Prova Maria\""));
}

TEST_F(PagesTest, AggiungiRigaAddsARowAndCreatesNothing)
{
    owner.get("/fatture/nuova");
    const auto answer = owner.submit(
        "/fatture/nuova",
        {{"nuovo_nome", "Prova Maria"}, {"prestazione_1", ""}, {"prestazione_2", ""}, {"azione", "aggiungi-riga"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.shows("Prestazione 3"));
    EXPECT_FALSE(owner.get("/pazienti?cerca=Prova").shows("Prova Maria"));
}

TEST_F(PagesTest, CalcolaIlTotaleAddsUpTheRowsThatCanBeReadAndCreatesNothing)
{
    const auto form = owner.get("/fatture/nuova").body;
    EXPECT_NE(form.find(">0,00 €</output>"), std::string::npos);
    const auto answer = owner.submit("/fatture/nuova", {{"nuovo_nome", "Prova Maria"},
                                                        {"prestazione_1", option(form, "Visita specialistica")},
                                                        {"importo_1", "1.100,50"},
                                                        {"prestazione_2", option(form, "Visita specialistica")},
                                                        {"importo_2", "cento"},
                                                        {"marca_da_bollo", "1"},
                                                        {"azione", "calcola"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.shows(">1.102,50 €</output>"));
    EXPECT_TRUE(answer.shows("value=\"cento\""));
    EXPECT_FALSE(owner.get("/pazienti?cerca=Prova").shows("Prova Maria"));
}

TEST_F(PagesTest, FattureIsNarrowedByIssuerAndDay)
{
    const auto url = '"' + create_invoice({{"data_emissione", "2026-11-20"}}) + '"';
    const auto list = owner.get("/fatture");
    const auto conti = option(list.body, "Dott.ssa Elena Conti");
    const auto ferri = option(list.body, "Dott. Paolo Ferri");
    ASSERT_FALSE(conti.empty() || ferri.empty());
    EXPECT_TRUE(owner.get("/fatture?dal=2026-11-20&al=2026-11-20&entita=" + conti).shows(url));
    EXPECT_FALSE(owner.get("/fatture?dal=2026-11-20&al=2026-11-20&entita=" + ferri).shows(url));
    EXPECT_FALSE(owner.get("/fatture?dal=2026-11-21").shows(url));
    EXPECT_FALSE(owner.get("/fatture?al=2026-11-19").shows(url));
    const auto narrowed = owner.get("/fatture?cerca=Maria&dal=2026-11-20&entita=" + conti);
    EXPECT_TRUE(
        narrowed.shows("/fatture?stato=pagate&amp;cerca=Maria&amp;entita=" + conti + "&amp;dal=2026%2D11%2D20"));
    EXPECT_TRUE(owner.get("/fatture?dal=domani&entita=x").shows(url)) << "what cannot be read counts as not said";
}

TEST_F(PagesTest, AnAnnulledInvoiceStaysInTheList)
{
    const auto url = create_invoice({});
    EXPECT_EQ(owner.submit(url + "/annulla", {}).status, 303);
    EXPECT_TRUE(owner.get(url).shows(">Annullata<"));
    EXPECT_EQ(owner.submit(url + "/annulla", {}).status, 409);
}

TEST_F(PagesTest, ACreditNoteNamesItsInvoice)
{
    const auto url = create_invoice({{"metodo_pagamento", "carta"}});
    const auto form = owner.get(url + "/nota-di-credito").body;
    const auto answer = owner.submit(url + "/nota-di-credito",
                                     {{"prestazione_1", option(form, "Visita specialistica")}, {"importo_1", "40,00"}});
    ASSERT_EQ(answer.status, 303);
    EXPECT_TRUE(owner.get(url).shows("Rimborsata dalla nota di credito"));
}

TEST_F(PagesTest, AServiceInUseCannotBeDeleted)
{
    EXPECT_FALSE(owner.get("/impostazioni/prestazioni/1").shows("Elimina prestazione"));
    EXPECT_EQ(owner.submit("/impostazioni/prestazioni/1/elimina", {}).status, 409);
    EXPECT_EQ(
        owner.submit("/impostazioni/prestazioni/nuova", {{"nome", "Nuova"}, {"prezzo", "10"}, {"iva", "22"}}).status,
        303);
    EXPECT_EQ(owner.submit("/impostazioni/prestazioni/12/elimina", {}).status, 303);
}

TEST_F(PagesTest, PracticesDoNotSeeEachOther)
{
    auto other = host.log_in("titolare@bianchi.example");
    EXPECT_TRUE(other.get("/").shows("Studio Dott. Bianchi"));
    EXPECT_FALSE(other.get("/impostazioni/entita-di-fatturazione").shows("Conti"));
    EXPECT_EQ(other.get("/impostazioni/utenti/1").status, 404);
    EXPECT_EQ(other.get("/fatture/30").status, 404);
}

TEST_F(PagesTest, WhatIsNotThereIsA404)
{
    for (const auto* path : {"/fatture/999999", "/fatture/x", "/pazienti/999999", "/impostazioni/prestazioni/99"})
        EXPECT_EQ(owner.get(path).status, 404) << path;
}

} // namespace
} // namespace sample_host::pages
