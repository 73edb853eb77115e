#include "plugin/ledger/keyed_fingerprint.hpp"

#include <gtest/gtest.h>

using namespace plugin::ledger;

namespace {

SecretBox::Key key_of(unsigned char first)
{
    SecretBox::Key key{};
    key[0] = first;
    return key;
}

} // namespace

TEST(KeyedFingerprint, IsHmacSha256AsAnotherProgramMakesIt)
{
    const KeyedFingerprint fingerprint(key_of(1));
    EXPECT_EQ(fingerprint.of("a"), "4b2e5dc41e85ac3e5864638a802c855b7fbd6f5afd29c466cbd17268f6f95908");
    EXPECT_EQ(fingerprint.of("a"), fingerprint.of("a"));
}

TEST(KeyedFingerprint, DependsOnKeyAndContent)
{
    EXPECT_NE(KeyedFingerprint(key_of(1)).of("a"), KeyedFingerprint(key_of(2)).of("a"));
    EXPECT_NE(KeyedFingerprint(key_of(1)).of("a"), KeyedFingerprint(key_of(1)).of("b"));
    EXPECT_NE(KeyedFingerprint(key_of(1)).of("a"), KeyedFingerprint(key_of(1)).of(""));
}
