// What somebody typed into a field of the host is shown as text on every page of host and plugin, never as HTML or as
// a template, however odd it is.
#include "tests/security/permission_matrix.hpp"
#include "tests/security/studio.hpp"

#include <gmock/gmock.h>

using namespace security_test;
using testing::HasSubstr;
using testing::Not;

namespace {

struct Hostile {
    std::string name;
    std::string text;
    std::vector<std::string> must_not_appear;
};

std::vector<Hostile> hostile_texts()
{
    return {
        {"script", "<script>alert(1)</script>", {"<script>alert", "<script>"}},
        {"attribute", "\" onmouseover=\"alert(1)\" x=\"", {"\" onmouseover=", "x=\"\""}},
        {"single quote", "' onfocus='alert(1)' '", {"' onfocus="}},
        {"image", "<img src=x onerror=alert(1)>", {"<img src=x"}},
        {"end of a form", "</form></td></div><form action=//evil.example>", {"</form></td></div><form"}},
        {"comment", "<!--[if IE]><b>--><b>", {"<!--["}},
        {"template", "{{csrf}}{{{csrf}}}{{#rows}}{{>input}}{{/rows}}{{=<% %>=}}", {}},
        {"entity", "&lt;script&gt;&#x3c;script&#x3e;", {"<script>"}},
        {"right to left", "abc\u202Edcba\u2066\u200F\u200B\uFEFF", {}},
        {"formula", "=HYPERLINK(\"http://evil.example\";\"x\")", {}},
        {"header", "x\r\nSet-Cookie: a=b\r\n\r\n<b>", {"\n<b>"}},
    };
}

/// The numbers behind `mark` in a page.
std::vector<std::string> ids(const std::string& page, const std::string& mark)
{
    std::vector<std::string> found;
    for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const auto begin = at + mark.size();
        const auto end = page.find_first_not_of("0123456789", begin);
        if (end > begin) found.push_back(page.substr(begin, end - begin));
    }
    return found;
}

} // namespace

TEST(HostileTexts, InAnyFieldOfTheHostAreShownAsText)
{
    const Studio studio(20);
    auto owner = studio.owner();
    const auto token = owner.token;
    const std::string settings = "/impostazioni/";
    for (const auto& [name, text, must_not_appear] : hostile_texts()) {
        SCOPED_TRACE(name);
        // Every form, with the text in all its fields: what is refused is shown again, what is taken is listed.
        std::vector<Answer> answers{
            owner.submit("/pazienti/nuovo", {{"nome", text}, {"codice_fiscale", text}, {"tipo", text}}),
            owner.submit("/pazienti/nuovo", {{"nome", text}, {"tipo", "persona"}}),
            owner.submit(
                "/agenda/nuovo",
                {{"paziente", text}, {"giorno", text}, {"ora", text}, {"durata", text}, {"prestazione", text}}),
            owner.submit("/agenda/1/togli", {{"giorno", text}}),
            owner.submit(settings + "prestazioni/nuova", {{"nome", text}, {"prezzo", text}, {"iva", text}}),
            owner.submit(settings + "entita-di-fatturazione/nuova",
                         {{"nome", text}, {"partita_iva", text}, {"codice_fiscale", text}, {"professione", text}}),
            owner.submit(settings + "entita-di-fatturazione/1", {{"nome", text},
                                                                 {"partita_iva", "07458120586"},
                                                                 {"codice_fiscale", "CNTLNE75C52H501U"},
                                                                 {"professione", text}}),
            owner.submit(k_users + "/invita", {{"nome", text}, {"email", text}, {"ruolo", text}}),
            owner.submit(k_users + "/invita",
                         {{"nome", text},
                          {"email", std::to_string(name.size()) + name.substr(0, 1) + "@x.example"},
                          {"ruolo", "secretary"}}),
            owner.submit("/fatture/nuova", {{"entita", text},
                                            {"paziente", text},
                                            {"nuovo_nome", text},
                                            {"nuovo_codice_fiscale", text},
                                            {"codice_fiscale", text},
                                            {"numero", text},
                                            {"data_emissione", text},
                                            {"metodo_pagamento", text},
                                            {"data_pagamento", text},
                                            {"prestazione_1", text},
                                            {"importo_1", text}}),
            owner.submit("/fatture/1/pagamento", {{"metodo_pagamento", text}, {"data_pagamento", text}}),
            owner.submit("/avvisi/letto", {{"funzionalita", text}, {"avviso", text}}),
        };
        const auto escaped =
            sample_host::test::encode_form({{"cerca", text}, {"stato", text}, {"pagina", text}, {"esito", text}});
        for (const std::string& path : {std::string("/fatture"), std::string("/pazienti"), k_mount + "/documenti"})
            answers.push_back(owner.get(path + "?" + escaped));
        // And every page that lists or shows it.
        for (const MatrixLine& line : host_matrix()) {
            if (line.method == "GET" && std::string_view(line.example).find('{') == std::string_view::npos)
                answers.push_back(owner.get(std::string(line.example)));
        }
        for (const MatrixLine& line : plugin_matrix()) {
            if (line.method == "GET" && std::string_view(line.example).find('{') == std::string_view::npos)
                answers.push_back(owner.get(k_mount + std::string(line.example)));
        }
        const auto patients = ids(owner.get("/pazienti").body, "href=\"/pazienti/");
        if (!patients.empty()) answers.push_back(owner.get("/pazienti/" + patients.back()));
        for (const auto& answer : answers) {
            EXPECT_LT(answer.status, 500);
            EXPECT_EQ(answer.header("Set-Cookie"), "");
            if (answer.header("Content-Disposition").starts_with("attachment")) { // no page: never shown as one
                EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
                continue;
            }
            for (const auto& part : must_not_appear)
                EXPECT_THAT(answer.body, Not(HasSubstr(part)));
            // A template in a text would have shown the token where the text stands.
            if (name == "template") {
                EXPECT_THAT(answer.body, Not(HasSubstr(token + token)));
            }
        }
    }
    const auto page = owner.get("/pazienti?cerca=csrf").body;
    EXPECT_THAT(page, HasSubstr("{{csrf}}")); // it was kept, and is shown as it was typed
}

TEST(HostileTexts, ControlCharactersAndEndlessTextsAreRefusedOrShownHarmlessly)
{
    const Studio studio(0);
    auto owner = studio.owner();
    for (const std::string& text : {std::string(10'000, 'x'), std::string("a\x01") + "b", std::string("a\x1b[31mb"),
                                    std::string("a\x7f"), std::string("\xe2\x80\xae") + std::string(5'000, 'y')}) {
        for (const auto& [path, field] : std::vector<std::pair<std::string, std::string>>{
                 {"/pazienti/nuovo", "nome"},
                 {"/impostazioni/prestazioni/nuova", "nome"},
                 {"/impostazioni/entita-di-fatturazione/nuova", "nome"},
                 {k_users + "/invita", "nome"},
                 {k_mount + "/entita/1/configura", "codice_identificativo"}}) {
            const auto answer = owner.submit(path, {{field, text}, {"prezzo", "10"}, {"tipo", "persona"}});
            EXPECT_TRUE(answer.status == 422 || answer.status == 400) << path << " answered " << answer.status;
        }
    }
    EXPECT_EQ(owner.get("/pazienti").status, 200);
}
