#include "tests/plugin/transport/services_of_sistema_ts.hpp"
#include "tests/support/https_server.hpp"
#include "trusted_files.hpp"

#include <gtest/gtest.h>

// Every answer of every service, spoilt in every way: none is taken for a good one, and every harmless difference is
// understood.

using namespace plugin;
using namespace plugin::transport;
using domain::Operation;

namespace {

using sample::Service;
using sample::services;

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::string utf16(const std::string& text)
{
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

class BadAnswers : public testing::Test {
protected:
    bool outcome(const Service& service, const std::string& answer, int status = 200)
    {
        SCOPED_TRACE(service.name + " with: " + answer.substr(0, 200));
        const support::HttpsServer server(m_files.server(), [&](const support::ReceivedRequest&) {
            return support::PreparedAnswer{status, answer};
        });
        return service.call({m_http, server.url()});
    }

    sample::TrustedFiles m_files;
    HttpClient m_http{{m_files.ca_file()}};
};

} // namespace

TEST_F(BadAnswers, GoodOnesAreUnderstoodHoweverTheyAreWritten)
{
    for (const Service& service : services()) {
        EXPECT_TRUE(outcome(service, service.good)) << service.name;
        EXPECT_TRUE(outcome(service, replaced(replaced(service.good, "s:", "soapenv:"), "xmlns:s=", "xmlns:soapenv=")));
        EXPECT_TRUE(outcome(service, replaced(service.good, "><", ">\r\n  <"))) << service.name;
        EXPECT_TRUE(outcome(service, replaced(service.good, "</s:Body>", "</s:Body><!-- a comment -->")))
            << service.name;
        EXPECT_TRUE(outcome(service, replaced(service.good, "<s:Body>", "<s:Body >"))) << service.name;
    }
}

TEST_F(BadAnswers, AnElementThatIsNotKnownDoesNoHarm)
{
    for (const Service& service : services()) {
        const std::size_t end = service.good.rfind("</n:");
        std::string with_more = service.good;
        with_more.insert(end, "<nuovoElemento><a>1</a></nuovoElemento>");
        EXPECT_TRUE(outcome(service, with_more)) << service.name;
    }
}

TEST_F(BadAnswers, NoneIsTakenForAGoodOne)
{
    for (const Service& service : services()) {
        const std::string& good = service.good;
        EXPECT_FALSE(outcome(service, "")) << service.name;
        for (std::size_t cut = 1; cut < 10; ++cut) {
            EXPECT_FALSE(outcome(service, good.substr(0, good.size() * cut / 10))) << service.name;
        }
        EXPECT_FALSE(outcome(service, "<html><body>Servizio in manutenzione</body></html>")) << service.name;
        EXPECT_FALSE(outcome(service, "<html><body>Servizio in manutenzione</body></html>", 503)) << service.name;
        EXPECT_FALSE(outcome(service, "{\"esito\": 0}")) << service.name;
        EXPECT_FALSE(outcome(service, replaced(good, "?>\n", "?>\n<!DOCTYPE s [<!ENTITY x \"000\">]>")))
            << service.name;
        EXPECT_FALSE(outcome(service, utf16(good))) << service.name;
        EXPECT_FALSE(outcome(service, replaced(good, "Response", "Risposta"))) << service.name;
        EXPECT_FALSE(outcome(service, replaced(replaced(good, "esitoChiamata>0<", "esitoChiamata>7<"),
                                               "<codiceEsito>000<", "<codiceEsito>7x<")))
            << service.name;
    }
}

TEST_F(BadAnswers, OneThatIsAHundredTimesTooLargeIsNotRead)
{
    for (const Service& service : services()) {
        std::string large = service.good;
        large.insert(large.rfind("</n:"), "<x>" + std::string(17'000'000, ' ') + "</x>");
        EXPECT_FALSE(outcome(service, large)) << service.name;
    }
}
