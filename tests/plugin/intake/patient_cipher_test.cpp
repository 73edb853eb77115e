#include "plugin/intake/patient_cipher.hpp"
#include "plugin/ledger/connection.hpp"
#include "tests/plugin/intake/practice.hpp"
#include "tests/support/test_certificate.hpp"

using namespace plugin;

namespace {

// What Sistema TS is sent of the patients, and what is kept of them.
class PatientsOf : public Practice {
protected:
    PatientsOf() { m_certificate = sts::SanitelCertificate::load(m_holder.pem()); }

    std::int64_t kept()
    {
        ledger::Session session = ledger().session();
        return session.connection().execAndGet("SELECT count(*) FROM patient_ciphertext").getInt64();
    }

    std::string encrypted(const support::TestCertificate& holder, const std::string& tax_code)
    {
        ledger::Session session = ledger().session();
        ledger::Transaction transaction(session);
        const intake::PatientCipher cipher(session, sts::SanitelCertificate::load(holder.pem()), m_key);
        std::string text = cipher.encrypt(tax_code);
        transaction.commit();
        return text;
    }

    const support::TestCertificate m_holder = support::TestCertificate::ending("SanitelCF", k_now / 1000 + 3600);
    const ledger::SecretBox::Key m_key = host_sdk::Secrets(host()).derive_key(call(), intake::k_fingerprint_key_label);
};

} // namespace

TEST_F(PatientsOf, AreEncryptedOnceByTheIntakeHoweverManyInvoicesTheyHave)
{
    m_fake.put(invoice("i1"));
    m_fake.put(invoice("i2"));
    take_in();
    EXPECT_EQ(kept(), 1);
    const std::string tax_code = *invoice("i1").patient_tax_code;
    const std::string text = encrypted(m_holder, tax_code);
    EXPECT_EQ(m_holder.decrypt(text), tax_code);
    EXPECT_EQ(encrypted(m_holder, tax_code), text) << "a new encryption would differ";
    EXPECT_EQ(kept(), 1);
}

TEST_F(PatientsOf, WhoOpposesAreNotEncrypted)
{
    host_sdk::Invoice opposed = invoice("i1");
    opposed.patient_opposes = true;
    m_fake.put(opposed);
    take_in();
    EXPECT_EQ(kept(), 0);
}

TEST_F(PatientsOf, AreEncryptedAnewForAnotherCertificate)
{
    m_fake.put(invoice("i1"));
    take_in();
    const std::string tax_code = *invoice("i1").patient_tax_code;
    const support::TestCertificate other = support::TestCertificate::ending("SanitelCF nuovo", k_now / 1000 + 3600);
    EXPECT_EQ(other.decrypt(encrypted(other, tax_code)), tax_code);
    EXPECT_EQ(kept(), 1) << "in place of the old one";
}

TEST_F(PatientsOf, AreTakenInWithoutACertificateToo)
{
    m_certificate.reset();
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, domain::TransmissionStatus::to_send);
    EXPECT_EQ(kept(), 0);
}
