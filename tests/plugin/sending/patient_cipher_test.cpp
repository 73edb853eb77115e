#include "plugin/intake/fingerprint.hpp"
#include "plugin/ledger/connection.hpp"
#include "plugin/sending/patient_cipher.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"

using namespace plugin;
using namespace plugin::sending;

namespace {

// What Sistema TS is sent of the patients, and what is kept of them.
class PatientsOfFiles : public SendingPractice {
protected:
    PatientsOfFiles()
    {
        set_certificate(m_holder);
        m_preparation = encrypting_patients(host());
    }

    std::int64_t kept()
    {
        ledger::Session session = ledger().session();
        return session.connection().execAndGet("SELECT count(*) FROM patient_ciphertext").getInt64();
    }

    // As a file would have it.
    std::string encrypted(const support::TestCertificate& holder, const std::string& tax_code)
    {
        ledger::Session session = ledger().session();
        ledger::Transaction transaction(session);
        PatientEncryption patients(session, sts::SanitelCertificate::load(holder.pem()));
        const std::string mark = intake::patient_mark_of(tax_code, ledger::KeyedFingerprint(m_key));
        std::string text = PatientCipher(patients, mark).encrypt(tax_code);
        transaction.commit();
        return text;
    }

    const support::TestCertificate m_holder = support::TestCertificate::ending("SanitelCF", k_now / 1000 + 3600);
    const ledger::SecretBox::Key m_key = host_sdk::Secrets(host()).derive_key(call(), intake::k_fingerprint_key_label);
};

} // namespace

TEST_F(PatientsOfFiles, AreEncryptedOnceByTheIntakeHoweverManyInvoicesTheyHave)
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

TEST_F(PatientsOfFiles, WhoOpposeAreNotEncrypted)
{
    host_sdk::Invoice opposed = invoice("i1");
    opposed.patient_opposes = true;
    m_fake.put(opposed);
    take_in();
    EXPECT_EQ(kept(), 0);
}

TEST_F(PatientsOfFiles, AreEncryptedAnewForAnotherCertificate)
{
    m_fake.put(invoice("i1"));
    take_in();
    const std::string tax_code = *invoice("i1").patient_tax_code;
    const support::TestCertificate other = support::TestCertificate::ending("SanitelCF nuovo", k_now / 1000 + 3600);
    EXPECT_EQ(other.decrypt(encrypted(other, tax_code)), tax_code);
    EXPECT_EQ(kept(), 1) << "in place of the old one";
}

TEST_F(PatientsOfFiles, AreTakenInWithoutACertificateToo)
{
    m_fake.set_setting("sistema-ts.sanitel-certificate", "/nowhere.pem");
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, domain::TransmissionStatus::to_send);
    EXPECT_EQ(kept(), 0);
}
