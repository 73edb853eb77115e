#include "plugin/ledger/keyed_fingerprint.hpp"
#include "tests/plugin/ledger/test_key.hpp"

#include <gtest/gtest.h>

using namespace plugin::ledger;

TEST(KeyedFingerprint, IsHmacSha256AsAnotherProgramMakesIt)
{
    const KeyedFingerprint fingerprint(test_key(1));
    EXPECT_EQ(fingerprint.of("a"), "4b2e5dc41e85ac3e5864638a802c855b7fbd6f5afd29c466cbd17268f6f95908");
    EXPECT_EQ(fingerprint.of("a"), fingerprint.of("a"));
}

TEST(KeyedFingerprint, DependsOnKeyAndContent)
{
    EXPECT_NE(KeyedFingerprint(test_key(1)).of("a"), KeyedFingerprint(test_key(2)).of("a"));
    EXPECT_NE(KeyedFingerprint(test_key(1)).of("a"), KeyedFingerprint(test_key(1)).of("b"));
    EXPECT_NE(KeyedFingerprint(test_key(1)).of("a"), KeyedFingerprint(test_key(1)).of(""));
}
