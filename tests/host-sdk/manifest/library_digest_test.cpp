#include "package_fixture.hpp"

#include <host_sdk/manifest/library_digest.hpp>

#include <stdexcept>

using host_sdk::manifest::sha256_of_file;

using LibraryDigest = manifest_test::PackageFixture;

TEST_F(LibraryDigest, OfTheExampleInTheStandard)
{
    write("abc", "abc"); // FIPS 180-4, example B.1
    EXPECT_EQ(sha256_of_file(package() / "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(LibraryDigest, OfAnEmptyFile)
{
    write("empty", "");
    EXPECT_EQ(sha256_of_file(package() / "empty"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_F(LibraryDigest, OfAFileLongerThanOnePiece)
{
    write("million", std::string(1'000'000, 'a')); // FIPS 180-2, example B.3
    EXPECT_EQ(sha256_of_file(package() / "million"),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_F(LibraryDigest, NamesTheFileThatItCannotRead)
{
    try {
        sha256_of_file(package() / "absent.so");
        FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("absent.so"), std::string::npos);
    }
}

TEST_F(LibraryDigest, RefusesADirectory)
{
    EXPECT_THROW(sha256_of_file(package()), std::runtime_error);
}
