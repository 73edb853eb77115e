// The search itself: a planted secret is found in every shape and in every place. A search that finds nothing proves
// nothing without this.
#include "plugin/sts/zip_writer.hpp"
#include "tests/security/secret_search.hpp"
#include "tests/support/temporary_directory.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>
#include <openssl/evp.h>

using namespace security_test;
using testing::IsEmpty;
using testing::Not;

namespace {

const std::string k_secret = "Segreto/2026+Prova";

std::string base64_by_openssl(const std::string& text)
{
    std::string result(text.size() * 2 + 4, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    result.resize(static_cast<std::size_t>(size));
    return result;
}

bool is_found(const std::string& bytes)
{
    return !SecretSearch({"another-one", k_secret}).in_bytes("begin " + bytes + " end", "here").empty();
}

} // namespace

TEST(SecretSearch, FindsEveryShape)
{
    EXPECT_TRUE(is_found(k_secret));
    EXPECT_TRUE(is_found("SEGRETO/2026+PROVA"));
    EXPECT_TRUE(is_found("segreto/2026+prova"));
    EXPECT_TRUE(is_found("Segreto%2F2026%2BProva"));
    EXPECT_TRUE(is_found("Segreto%2f2026%2bProva"));
    EXPECT_TRUE(is_found("%53%65%67%72%65%74%6F%2F%32%30%32%36%2B%50%72%6F%76%61"));
    EXPECT_TRUE(is_found("5365677265746f2f323032362b50726f7661"));
    EXPECT_TRUE(is_found("5365677265746F2F323032362B50726F7661"));
    std::string wide;
    for (const char c : k_secret)
        wide += std::string{c, '\0'};
    EXPECT_TRUE(is_found(wide));
    EXPECT_TRUE(is_found('\0' + wide));
}

TEST(SecretSearch, FindsBase64WhateverStandsAround)
{
    for (const std::string before : {"", "a", "ab", "abc", "utente:"}) {
        for (const std::string after : {"", "x", "xy", "xyz"}) {
            auto text = base64_by_openssl(before + k_secret + after);
            EXPECT_TRUE(is_found(text)) << before << "…" << after;
            for (char& c : text)
                c = c == '+' ? '-' : c == '/' ? '_' : c;
            EXPECT_TRUE(is_found(text)) << before << "…" << after << " for addresses";
        }
    }
}

TEST(SecretSearch, DoesNotFindWhatIsNotThere)
{
    EXPECT_FALSE(is_found("Segreto"));
    EXPECT_FALSE(is_found(base64_by_openssl("Segreto/2025+Prova")));
    EXPECT_THROW(SecretSearch({"short"}), std::invalid_argument);
}

TEST(SecretSearch, FindsItInNamesArchivesDatabasesAndMemory)
{
    const SecretSearch search({k_secret});
    const auto planted = [&](const auto& plant) {
        const support::TemporaryDirectory folder;
        folder.write("harmless.txt", "nothing");
        EXPECT_THAT(search.below(folder.path()), IsEmpty());
        plant(folder.path());
        return search.below(folder.path());
    };
    EXPECT_THAT(planted([](const auto& folder) { std::ofstream(folder / "log.txt") << "x=" << k_secret; }),
                Not(IsEmpty()));
    EXPECT_THAT(planted([](const auto& folder) { std::ofstream(folder / "Segreto%2F2026%2BProva.xml") << "x"; }),
                Not(IsEmpty()));
    EXPECT_THAT(planted([](const auto& folder) {
                    plugin::sts::ZipWriter zip(folder / "file.zip", "content.xml");
                    zip.write(std::string(10'000, 'x') + k_secret);
                    zip.finish();
                }),
                Not(IsEmpty()));
    EXPECT_THAT(planted([](const auto& folder) {
                    SQLite::Database database((folder / "some.db").string(),
                                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
                    database.exec("CREATE TABLE t (value BLOB)");
                    SQLite::Statement insert(database, "INSERT INTO t VALUES (?)");
                    // Cut by the end of a page: no search of the file's bytes would find it.
                    for (std::size_t before = 4'000; before < 4'100; ++before) {
                        insert.bind(1, std::string(before, 'x') + k_secret);
                        insert.exec();
                        insert.reset();
                    }
                }),
                Not(IsEmpty()));
    EXPECT_THAT(search.in_memory_of(getpid()), Not(IsEmpty())); // here it is
}
