// What the end of the certificate and a new one mean for the queue.
#include "plugin/ledger/certificate_table.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/italian.hpp"

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;

namespace {

// The certificate of the deployment ends in an hour.
class CertificateOfSending : public SendingPractice {
protected:
    CertificateOfSending()
    {
        set_certificate(m_old);
        configure();
    }

    static std::string fingerprint(const support::TestCertificate& certificate)
    {
        return sts::SanitelCertificate::load(certificate.pem()).fingerprint();
    }

    void let_it_expire() { pass(std::chrono::hours{2}); }

    const support::TestCertificate m_old = support::TestCertificate::ending("SanitelCF", k_now / 1000 + 3600);
};

} // namespace

TEST_F(CertificateOfSending, AfterItsEndTheQueueIsKeptAndNothingIsClaimed)
{
    queue("i1");
    let_it_expire();
    EXPECT_FALSE(send().more);
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_EQ(attempts("i1"), 0U);
    EXPECT_TRUE(notices().empty()) << "the pages tell of it by themselves";
}

TEST_F(CertificateOfSending, AConsentLetsTheQueueGoOn)
{
    queue("i1");
    let_it_expire();
    send();
    write([&](ledger::Session& session) {
        ledger::CertificateTable(session).give_consent({fingerprint(m_old), "Anna", m_now});
    });
    m_script.inserts.push_back(accepted());
    EXPECT_TRUE(send().more);
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(attempt("i1").certificate, fingerprint(m_old));
}

TEST_F(CertificateOfSending, ANewOneIsUsedForTheNextDocument)
{
    queue("i1");
    let_it_expire();
    send();
    const auto fresh = support::TestCertificate::ending("SanitelCF", k_now / 1000 + 31'536'000);
    write([&](ledger::Session& session) {
        ledger::CertificateTable(session).install({fingerprint(fresh), fresh.pem(), "Anna", m_now});
    });
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(attempt("i1").certificate, fingerprint(fresh));
}

TEST_F(CertificateOfSending, AfterItsEndCredentialsAreNotTriedEither)
{
    save_candidate("e1");
    let_it_expire();
    check();
    EXPECT_EQ(m_script.tried, 0);
    ledger::Session session = ledger().session();
    const auto candidate = ledger::ConfigurationTable(session).candidate("e1").value();
    EXPECT_EQ(candidate.state, ledger::CandidateState::unreachable);
    EXPECT_NE(support::italian(candidate.message).find("scaduto"), std::string::npos);
}
