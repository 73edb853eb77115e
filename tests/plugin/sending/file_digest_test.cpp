#include "plugin/ledger/secret_box.hpp"
#include "plugin/sending/file_digest.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>

using plugin::sending::digest_of_file;

TEST(FileDigestTest, IsThatOfTheContentHoweverLongItIs)
{
    const support::TemporaryDirectory folder;
    const auto file = folder.path() / "file";
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{16 * 1024}, std::size_t{100'001}}) {
        const std::string content(size, 'x');
        std::ofstream(file, std::ios::binary) << content;
        EXPECT_EQ(digest_of_file(file), plugin::ledger::sha256_hex(content)) << size;
    }
}

TEST(FileDigestTest, AFileThatIsNotThereHasNone)
{
    EXPECT_THROW(digest_of_file("/nowhere/file"), std::runtime_error);
}
