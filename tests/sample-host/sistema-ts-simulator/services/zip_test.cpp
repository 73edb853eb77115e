#include "sistema-ts-simulator/services/zip.hpp"
#include "tests/support/file_content.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::services;

TEST(Zip, WhatItPacksItUnpacks)
{
    const auto files = unzip(zip_of("a.xml", "<a/>"));
    ASSERT_TRUE(files.has_value());
    ASSERT_EQ(files->size(), 1U);
    EXPECT_EQ(files->front().name, "a.xml");
    EXPECT_EQ(files->front().content, "<a/>");
}

TEST(Zip, NoMoreIsUnpackedThanTheLargestInAll)
{
    // Two files of 4 and 5000 bytes, and a folder.
    const std::string archive = support::content_of(PROJECT_SOURCE_DIR "/tests/fuzz/corpus/zip_reader/two.zip");
    EXPECT_TRUE(unzip(archive, 5004).has_value());
    EXPECT_FALSE(unzip(archive, 5003).has_value());
}

TEST(Zip, WhatIsNoArchiveOrIsDamagedIsNothing)
{
    EXPECT_FALSE(unzip("PK").has_value());
    std::string archive = zip_of("a.xml", std::string(100, 'x') + "end");
    archive[archive.find("a.xml") + 6] ^= 1;
    EXPECT_FALSE(unzip(archive).has_value());
}
