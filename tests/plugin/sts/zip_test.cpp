#include "plugin/sts/attachment.hpp"
#include "plugin/sts/zip_reader.hpp"
#include "plugin/sts/zip_writer.hpp"
#include "sample_messages.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace plugin::sts;

namespace {

class Zip : public testing::Test {
protected:
    std::string zipped(const std::string& content)
    {
        ZipWriter zip(m_file, "spese.xml");
        zip.write(content);
        zip.finish();
        return support::content_of(m_file);
    }

    std::string why_unreadable(const std::string& archive, std::size_t largest = k_largest_unzipped)
    {
        try {
            unzip(archive, largest);
            return "readable";
        } catch (const UnreadableZip& error) {
            return error.what();
        }
    }

    support::TemporaryDirectory m_directory;
    std::filesystem::path m_file = m_directory.path() / "spese.zip";
};

// What no compression makes smaller, as ciphertext.
std::string noise(std::mt19937& random, std::size_t size)
{
    std::string text(size, ' ');
    for (char& c : text)
        c = static_cast<char>(random() & 0xFF);
    return text;
}

} // namespace

TEST_F(Zip, WhatIsWrittenInPiecesIsReadWhole)
{
    {
        ZipWriter zip(m_file, "spese-2026.xml");
        for (int i = 0; i < 1000; ++i)
            zip.write("<documento>" + std::to_string(i) + "</documento>");
        zip.finish();
    }
    const std::vector<ZipEntry> entries = unzip(support::content_of(m_file));
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].name, "spese-2026.xml");
    EXPECT_TRUE(entries[0].content.starts_with("<documento>0</documento>"));
    EXPECT_TRUE(entries[0].content.ends_with("<documento>999</documento>"));
}

TEST_F(Zip, IsReadableByItsOwnerAlone)
{
    zipped("x");
    EXPECT_EQ(std::filesystem::status(m_file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(Zip, SaysInTimeThatItIsFull)
{
    ZipWriter zip(m_file, "spese.xml");
    std::mt19937 random(7); // the same in every run
    std::size_t written = 0;
    while (!zip.is_nearly_full()) {
        zip.write(noise(random, 2'000));
        written += 2'000;
        ASSERT_LT(written, 6'000'000U);
    }
    zip.finish();
    EXPECT_LT(std::filesystem::file_size(m_file), k_largest_zip);
    EXPECT_GT(std::filesystem::file_size(m_file), k_largest_zip * 9 / 10) << "much room is wasted";
}

TEST_F(Zip, ReplacesWhatAnEarlierRunLeft)
{
    m_directory.write("spese.zip", std::string(10'000, 'x'));
    EXPECT_EQ(unzip(zipped("<a/>")).at(0).content, "<a/>");
}

TEST_F(Zip, WhereNothingCanBeWrittenItSaysSo)
{
    EXPECT_THROW(ZipWriter(m_directory.path() / "missing" / "spese.zip", "spese.xml"), std::runtime_error);
}

TEST_F(Zip, WhatIsDamagedIsRefused)
{
    const std::string good = zipped("<documento>con del testo</documento>");
    EXPECT_EQ(why_unreadable(good), "readable");
    EXPECT_EQ(why_unreadable(""), "not a ZIP");
    EXPECT_EQ(why_unreadable("PK\x03\x04"), "not a ZIP");
    EXPECT_EQ(why_unreadable("<html>manutenzione</html>"), "not a ZIP");
    EXPECT_NE(why_unreadable(good.substr(0, good.size() / 2)), "readable");
    std::string flipped = good;
    flipped[45] = static_cast<char>(flipped[45] ^ 0x55);
    EXPECT_NE(why_unreadable(flipped), "readable");
}

TEST_F(Zip, WhatUnpacksToTooMuchIsRefused)
{
    const std::string bomb = zipped(std::string(2'000'000, ' '));
    EXPECT_LT(bomb.size(), 10'000U);
    EXPECT_EQ(why_unreadable(bomb, 1'000'000), "a ZIP that holds too much");
    EXPECT_EQ(why_unreadable(bomb, 2'000'000), "readable");
}
