#include "store/patient_store.hpp"
#include "tests/sample-host/store/practice_file.hpp"

#include <gtest/gtest.h>

namespace sample_host::store {
namespace {

void change_patient(test::PracticeFile& file, const Patient& patient)
{
    auto transaction = file.database.write();
    EXPECT_TRUE(PatientStore(transaction).update(patient));
    transaction.commit();
}

TEST(PatientStore, ACorrectedTaxCodeRaisesTheRevisionOfThePatientsInvoices)
{
    test::PracticeFile file;
    file.add(file.invoice("1/2026"));
    file.add(file.invoice("2/2026"));
    const auto before = file.revision();
    change_patient(file, {.id = file.patient, .name = "Rossi Anna", .tax_code = "RSSNNA80A41H501Y"});
    const auto changes = file.changes(before, file.revision(), 10);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].patient.tax_code, "RSSNNA80A41H501Y");
    EXPECT_LT(changes[0].revision, changes[1].revision);
}

TEST(PatientStore, InvoicesOfOthersAreLeftAlone)
{
    test::PracticeFile file;
    file.add(file.invoice("1/2026"));
    const auto before = file.revision();
    std::int64_t other = 0;
    {
        auto transaction = file.database.write();
        other = PatientStore(transaction).add({.name = "Verdi Luca", .tax_code = ""});
        transaction.commit();
    }
    change_patient(file, {.id = other, .name = "Verdi Luca", .tax_code = "VRDLCU80A01H501X"});
    EXPECT_EQ(file.revision(), before);
}

TEST(PatientStore, SavingWithoutAChangeRaisesNothing)
{
    test::PracticeFile file;
    file.add(file.invoice("1/2026"));
    const auto before = file.revision();
    change_patient(file, {.id = file.patient, .name = "Rossi Anna", .tax_code = "RSSNNA80A41H501X"});
    EXPECT_EQ(file.revision(), before);
}

TEST(PatientStore, SaysWhenThePatientIsNotThere)
{
    test::PracticeFile file;
    auto transaction = file.database.write();
    EXPECT_FALSE(PatientStore(transaction).update({.id = 999, .name = "Nessuno", .tax_code = ""}));
}

} // namespace
} // namespace sample_host::store
