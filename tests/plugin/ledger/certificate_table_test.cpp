#include "plugin/ledger/certificate_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/statement.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;

namespace {

class Certificates : public Ledger {
protected:
    template <class Body>
    void write(Body body)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        body(CertificateTable(session));
        transaction.commit();
    }

    std::optional<InstalledCertificate> in_use()
    {
        Session session = ledger().session();
        return CertificateTable(session).in_use();
    }

    std::optional<ExpiryConsent> consent(const char* fingerprint)
    {
        Session session = ledger().session();
        return CertificateTable(session).consent(fingerprint);
    }

    void install(const char* fingerprint, const std::string& content = "PEM")
    {
        write([&](CertificateTable table) { table.install({fingerprint, content, "Anna", 5}); });
    }
};

} // namespace

TEST_F(Certificates, TheLastInstalledIsInUseAndTheOthersAreKept)
{
    EXPECT_FALSE(in_use());
    install("AA");
    install("BB", std::string("\0DER", 4));
    restart();
    ASSERT_TRUE(in_use());
    EXPECT_EQ(in_use()->fingerprint, "BB");
    EXPECT_EQ(in_use()->content, std::string("\0DER", 4));
    EXPECT_EQ(in_use()->installed_by, "Anna");
    EXPECT_EQ(in_use()->installed_at, 5);
    Session session = ledger().session();
    EXPECT_EQ(session.connection().execAndGet("SELECT count(*) FROM certificate").getInt(), 2);
    EXPECT_THROW(run(session.connection(), "DELETE FROM certificate"), SQLite::Exception);
}

TEST_F(Certificates, AConsentIsForOneCertificateAndEndsWithTheNext)
{
    write([](CertificateTable table) { table.give_consent({"AA", "Anna", 7}); });
    ASSERT_TRUE(consent("AA"));
    EXPECT_EQ(consent("AA")->given_by, "Anna");
    EXPECT_EQ(consent("AA")->given_at, 7);
    EXPECT_FALSE(consent("BB"));
    install("BB");
    EXPECT_FALSE(consent("AA"));
    install("AA");
    EXPECT_FALSE(consent("AA")) << "installed again, it is to be confirmed again";
    Session session = ledger().session();
    EXPECT_EQ(session.connection().execAndGet("SELECT count(*) FROM expiry_consent").getInt(), 1)
        << "it stays on record";
}
