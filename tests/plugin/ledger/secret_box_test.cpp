#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "tests/plugin/ledger/test_key.hpp"

#include <gtest/gtest.h>

using namespace plugin::ledger;

TEST(SecretBox, OpensWhatItSealed)
{
    const SecretBox box(test_key(1));
    const std::string sealed = box.seal("Salve123", "e1/password");
    EXPECT_EQ(sealed.find("Salve123"), std::string::npos);
    EXPECT_EQ(sealed.size(), 12u + 8u + 16u);
    EXPECT_EQ(box.open(sealed, "e1/password"), "Salve123");
    EXPECT_EQ(box.open(box.seal("", "p"), "p"), "");
}

TEST(SecretBox, SealsTheSameTextDifferentlyEachTime)
{
    const SecretBox box(test_key(1));
    EXPECT_NE(box.seal("Salve123", "p"), box.seal("Salve123", "p"));
}

TEST(SecretBox, RefusesAnotherPlaceAnotherKeyAndChangedBytes)
{
    const SecretBox box(test_key(1));
    std::string sealed = box.seal("Salve123", "e1/password");
    EXPECT_THROW(static_cast<void>(box.open(sealed, "e2/password")), SecretBoxError);
    EXPECT_THROW(static_cast<void>(SecretBox(test_key(2)).open(sealed, "e1/password")), SecretBoxError);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_THROW(static_cast<void>(box.open(changed, "e1/password")), SecretBoxError) << i;
    }
    EXPECT_THROW(static_cast<void>(box.open("too short", "e1/password")), SecretBoxError);
}

TEST(SecretBox, PasswordAndPinOfEachEntityHaveAPlaceOfTheirOwn)
{
    const SecretBox box(test_key(1));
    const std::string sealed = box.seal("Salve123", password_place("e1"));
    EXPECT_EQ(box.open(sealed, password_place("e1")), "Salve123");
    for (const std::string& place : {pin_place("e1"), password_place("e2"), password_place("e"), password_place(""),
                                     password_place("e1\npassword"), std::string()}) {
        EXPECT_THROW(static_cast<void>(box.open(sealed, place)), SecretBoxError) << place;
    }
}

TEST(SecretBox, DigestsAsSha256Says)
{
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
