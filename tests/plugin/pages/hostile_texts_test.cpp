// Whatever the host or Sistema TS says is shown as text, never as HTML.
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* k_hostile = "<script>alert('x')</script>\"onload=\"y";
constexpr const char* k_escaped = "&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt;&quot;onload=&quot;y";
constexpr const char* k_in_address = "%3Cscript%3Ealert%28%27x%27%29%3C%2Fscript%3E%22onload%3D%22y";

class HostileTexts : public testing::Test {
protected:
    HostileTexts()
    {
        m_plugin.owner.display_name = k_hostile;
        m_plugin.add_entity("e1", k_hostile, k_hostile);
        m_plugin.add_entity(k_hostile, k_hostile, k_hostile);
        m_plugin.add_service(k_hostile, k_hostile, k_hostile);
        m_plugin.add_invoice("i1", k_hostile);
        m_plugin.connect("e1");
        auto document = pages_test::make_document("i1", TransmissionStatus::rejected, k_hostile);
        document.note = k_hostile;
        document.issued_on = k_hostile;
        m_rejected = m_plugin.add_document(document);
        auto ready = pages_test::make_document("i2", TransmissionStatus::to_send, k_hostile);
        m_ready = m_plugin.add_document(ready);
        auto wrong = pages_test::make_document("i3", TransmissionStatus::to_correct, k_hostile);
        m_wrong = m_plugin.add_document(wrong);
        m_plugin.write([&](ledger::Session& session) {
            ledger::AttemptTable attempts(session);
            const std::int64_t attempt = attempts.add(pages_test::make_attempt(m_rejected));
            ledger::AttemptResult result;
            result.state = ledger::AttemptState::answered;
            result.outcome = k_hostile;
            result.protocol = k_hostile;
            result.messages = {{k_hostile, k_hostile, "E"}};
            attempts.finish(attempt, result, pages_test::k_now);
            ledger::FindingTable(session).replace(
                m_wrong, {{"V99", domain::Severity::blocking, k_hostile, k_hostile, k_hostile}});
            ledger::EntityStateTable(session).block("e1", k_hostile, pages_test::k_now);
            ledger::NoticeTable(session).raise("environment", k_hostile, pages_test::k_now);
        });
        m_plugin.start();
    }

    static void expect_harmless(const support::Answer& answer)
    {
        EXPECT_THAT(answer.body, Not(HasSubstr("<script")));
        EXPECT_THAT(answer.body, Not(HasSubstr("\"onload")));
        EXPECT_THAT(answer.body, HasSubstr(k_escaped));
    }

    pages_test::PluginUnderTest m_plugin;
    std::int64_t m_rejected = 0;
    std::int64_t m_ready = 0;
    std::int64_t m_wrong = 0;
};

} // namespace

TEST_F(HostileTexts, AreEscapedOnEveryPage)
{
    for (const std::string& path :
         {std::string("/documenti"), std::string("/tipo-spesa"), std::string("/impostazioni"),
          std::string("/entita/e1/configura"), "/documenti/" + std::to_string(m_rejected),
          "/documenti/" + std::to_string(m_wrong), std::string("/documenti?entita=") + k_in_address,
          std::string("/documenti?cerca=") + k_in_address, std::string("/documenti?dopo=") + k_in_address + "_1"}) {
        SCOPED_TRACE(path);
        expect_harmless(m_plugin.get(path));
    }
}

TEST_F(HostileTexts, AreEscapedInTheSummary)
{
    expect_harmless(m_plugin.post("/documenti/invio", "quali=tutti"));
}

TEST_F(HostileTexts, AreEscapedInWhatAFormGivesBack)
{
    std::string form = "parola_chiave=x";
    for (const auto* field : {"codice_identificativo", "codice_fiscale", "codice_proprietario", "tipo_soggetto"}) {
        form.append("&").append(field).append("=").append(k_in_address);
    }
    const auto page = m_plugin.post("/entita/e1/configura", form);
    EXPECT_EQ(page.status, 422);
    expect_harmless(page);
}

TEST_F(HostileTexts, AreEncodedInAddresses)
{
    const auto page = m_plugin.get("/impostazioni");
    EXPECT_THAT(page.body, HasSubstr(std::string("/entita/") + k_in_address + "/configura"));
    expect_harmless(m_plugin.get(std::string("/entita/") + k_hostile + "/configura"));
}

TEST_F(HostileTexts, LeaveNoScriptAndNoInlineStyleOnAnyPage)
{
    for (const auto* path : {"/documenti", "/tipo-spesa", "/impostazioni", "/entita/e1/configura"}) {
        const auto page = m_plugin.get(path);
        EXPECT_THAT(page.body, Not(HasSubstr(" style="))) << path;
        EXPECT_THAT(page.body, Not(HasSubstr(" onclick="))) << path;
    }
}

TEST_F(HostileTexts, EveryFormCarriesTheToken)
{
    for (const auto* path : {"/documenti", "/tipo-spesa", "/entita/e1/configura"}) {
        const auto page = m_plugin.get(path);
        EXPECT_EQ(pages_test::count_of(page.body, "<form method=\"post\""),
                  pages_test::count_of(page.body, "name=\"_csrf\" value=\"token\""))
            << path;
    }
}
