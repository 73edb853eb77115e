#include "plugin/ledger/patient_ciphertexts.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;

namespace {

class Ciphertexts : public Ledger {
protected:
    void save(std::string_view certificate, std::string_view mark, const std::string& ciphertext)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        PatientCiphertexts(session, certificate).add(mark, ciphertext);
        transaction.commit();
    }

    std::optional<std::string> find(std::string_view certificate, std::string_view mark)
    {
        Session session = ledger().session();
        const Transaction transaction(session);
        return PatientCiphertexts(session, certificate).find(mark);
    }
};

} // namespace

TEST_F(Ciphertexts, AreFoundByTheMarkOfThePatient)
{
    const std::string bytes("\0\x01\xff kept as they are", 20);
    save("8E:7E", "anna", bytes);
    EXPECT_EQ(find("8E:7E", "anna"), bytes);
    EXPECT_EQ(find("8E:7E", "berta"), std::nullopt);
    Session session = ledger().session();
    const Transaction transaction(session);
    EXPECT_TRUE(PatientCiphertexts(session, "8E:7E").has("anna"));
    EXPECT_FALSE(PatientCiphertexts(session, "8E:7E").has("berta"));
}

TEST_F(Ciphertexts, OfTheCertificateInUseAreKeptByTheStepThatLeavesOne)
{
    upgrade_from(18, "INSERT INTO encrypting_certificate VALUES (1, '8E:7E'), (2, '11:22');"
                     "INSERT INTO patient_ciphertext VALUES (1, 'anna', 1, x'01'), (2, 'berta', 2, x'02');");
    EXPECT_EQ(find("11:22", "berta"), "\x02");
    EXPECT_EQ(find("11:22", "anna"), std::nullopt);
}

TEST_F(Ciphertexts, OfAnotherCertificateAreNotFoundAndMakeRoom)
{
    save("8E:7E", "anna", "old");
    EXPECT_EQ(find("11:22", "anna"), std::nullopt);
    save("11:22", "anna", "new");
    EXPECT_EQ(find("11:22", "anna"), "new");
    EXPECT_EQ(find("8E:7E", "anna"), std::nullopt);
}

TEST_F(Ciphertexts, AreReadAndWrittenInsideATransactionOnly)
{
    Session session = ledger().session();
    EXPECT_THROW(PatientCiphertexts(session, "8E:7E"), std::logic_error);
}
