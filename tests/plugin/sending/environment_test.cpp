#include "plugin/ledger/certificate_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/environment.hpp"
#include "tests/support/italian.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/test_certificate.hpp"

#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

using namespace plugin::sending;

namespace {

class EnvironmentOfSending : public testing::Test {
protected:
    Environment read()
    {
        auto session = m_ledger.session();
        return read_environment(host_sdk::Settings(m_host.host()), m_rules, session, m_now_ms);
    }

    template <class Body>
    void write(Body body)
    {
        auto session = m_ledger.session();
        plugin::ledger::Transaction transaction(session);
        body(plugin::ledger::CertificateTable(session));
        transaction.commit();
    }

    std::string failure()
    {
        try {
            read();
        } catch (const EnvironmentError& error) {
            return support::italian(error.what());
        }
        return "";
    }

    void set_certificate(std::string_view content)
    {
        m_host.set_setting("sistema-ts.sanitel-certificate", m_directory.write("certificate", content).string());
    }

    plugin::rules::RulesData m_rules = plugin::rules::RulesData::load(PROJECT_SOURCE_DIR "/plugin/rules");
    support::TemporaryDirectory m_directory;
    plugin::ledger::LedgerDatabase m_ledger{m_directory.path() / "ledger.db"};
    std::int64_t m_now_ms = 0;
    host_sdk::testkit::FakeHost m_host;
};

} // namespace

TEST_F(EnvironmentOfSending, IsProductionWithTheSystemsTrustUnlessSaidOtherwise)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    EXPECT_EQ(read().url, "https://invioSS730p.sanita.finanze.it");
    EXPECT_EQ(read().kind, plugin::domain::Environment::production);
    EXPECT_EQ(read().ca_file, "");
    EXPECT_EQ(read().certificate.key_bits(), 1024);
}

TEST_F(EnvironmentOfSending, TakesACertificateInDerToo)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).der());
    EXPECT_EQ(failure(), "");
}

TEST_F(EnvironmentOfSending, SaysThatTheCertificateIsMissing)
{
    EXPECT_NE(failure().find("Manca il certificato"), std::string::npos);
    m_host.set_setting("sistema-ts.sanitel-certificate", (m_directory.path() / "none.pem").string());
    EXPECT_NE(failure().find("non si trova"), std::string::npos);
    m_host.set_setting("sistema-ts.sanitel-certificate", m_directory.path().string());
    EXPECT_NE(failure().find("non si trova"), std::string::npos);
}

TEST_F(EnvironmentOfSending, SaysThatAFileIsNoCertificate)
{
    for (const std::string& content : {std::string("hello"), std::string(), std::string(1'000'000, 'x'),
                                       support::TestCertificate::elliptic("SanitelCF").pem()}) {
        set_certificate(content);
        EXPECT_NE(failure(), "") << content.size();
    }
}

TEST_F(EnvironmentOfSending, RefusesAnAddressThatIsNotSafe)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    m_host.set_setting("sistema-ts.url", "http://localhost:8080");
    EXPECT_NE(failure().find("https://"), std::string::npos);
}

TEST_F(EnvironmentOfSending, SaysThatTheAuthoritiesAreMissing)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    m_host.set_setting("sistema-ts.url", "https://localhost:1");
    m_host.set_setting("sistema-ts.ca", (m_directory.path() / "none.pem").string());
    EXPECT_NE(failure().find("non si trova dove indicato"), std::string::npos);
}

TEST_F(EnvironmentOfSending, NeverReplacesTheSystemsTrustInProduction)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    const std::string file = m_directory.write("ca.pem", support::TestCertificate::authority("CA").pem()).string();
    m_host.set_setting("sistema-ts.ca", file);
    EXPECT_NE(failure().find("togliere l'impostazione sistema-ts.ca"), std::string::npos);
    for (const char* url : {"https://invioSS730pTest.sanita.finanze.it", "https://127.0.0.1:9443", "https://[::1]:1"}) {
        m_host.set_setting("sistema-ts.url", url);
        EXPECT_EQ(read().ca_file, file) << url;
        EXPECT_EQ(read().kind, plugin::domain::Environment::test) << url;
    }
}

TEST_F(EnvironmentOfSending, RefusesAnAddressThatIsNotSistemaTs)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    for (const char* url : {"https://example.org", "https://invioSS730p.sanita.finanze.it@example.org",
                            "https://localhost:1@example.org", "https://127.0.0.1.example.org", "https://10.0.0.1"}) {
        m_host.set_setting("sistema-ts.url", url);
        EXPECT_NE(failure().find("non è del Sistema TS"), std::string::npos) << url;
    }
}

TEST_F(EnvironmentOfSending, UsesTheCertificateThatTheDoctorInstalledAtOnce)
{
    const auto installed = support::TestCertificate::authority("SanitelCF nuovo", 1024);
    set_certificate(support::TestCertificate::authority("SanitelCF", 1024).pem());
    EXPECT_EQ(read().certificate.subject(), "CN = SanitelCF");
    write([&](auto table) { table.install({"AA", installed.pem(), "Anna", 1}); });
    EXPECT_EQ(read().certificate.subject(), "CN = SanitelCF nuovo");
    m_host.set_setting("sistema-ts.sanitel-certificate", "");
    EXPECT_EQ(read().certificate.subject(), "CN = SanitelCF nuovo");
}

TEST_F(EnvironmentOfSending, AnExpiredCertificateWaitsForAConsentToExactlyThatOne)
{
    set_certificate(support::TestCertificate::ending("SanitelCF", 1'000'000).pem());
    const std::string fingerprint = read().certificate.fingerprint();
    m_now_ms = 1'000'000'000;
    EXPECT_EQ(failure(), "") << "its last instant";
    m_now_ms += 1;
    EXPECT_THROW(read(), CertificateExpired);
    EXPECT_NE(failure().find("scaduto il 12/01/1970"), std::string::npos);
    write([](auto table) { table.give_consent({"AA:BB", "Anna", 1}); });
    EXPECT_THROW(read(), CertificateExpired);
    write([&](auto table) { table.give_consent({fingerprint, "Anna", 1}); });
    EXPECT_EQ(failure(), "");
}

TEST_F(EnvironmentOfSending, RefusesAKeyThatIsTooShort)
{
    set_certificate(support::TestCertificate::authority("SanitelCF", 512).pem());
    EXPECT_NE(failure().find("troppo corta"), std::string::npos);
}
