#include "store/connection.hpp"
#include "store/database.hpp"
#include "tests/support/temporary_directory.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

namespace sample_host::store {
namespace {

constexpr std::array k_schema{"CREATE TABLE note (text TEXT);"};

std::int64_t count_notes(Transaction& transaction)
{
    return transaction.connection().execAndGet("SELECT count(*) FROM note").getInt64();
}

TEST(Database, ForgetsAWriteThatIsNotCommitted)
{
    support::TemporaryDirectory folder;
    Database database(folder.path() / "notes.db", k_schema);
    {
        auto transaction = database.write();
        transaction.connection().exec("INSERT INTO note VALUES ('lost')");
    }
    auto transaction = database.read();
    EXPECT_EQ(count_notes(transaction), 0);
}

TEST(Database, ReadsOnePictureWhileAWriterCommits)
{
    support::TemporaryDirectory folder;
    Database database(folder.path() / "notes.db", k_schema);
    auto reader = database.read();
    EXPECT_EQ(count_notes(reader), 0);
    auto writer = database.write();
    writer.connection().exec("INSERT INTO note VALUES ('new')");
    writer.commit();
    EXPECT_EQ(count_notes(reader), 0);
    auto later = database.read();
    EXPECT_EQ(count_notes(later), 1);
}

TEST(Database, LendsAStatementWithoutTheValuesItHadBefore)
{
    support::TemporaryDirectory folder;
    Database database(folder.path() / "notes.db", k_schema);
    const std::string add = "INSERT INTO note VALUES (?)";
    {
        auto transaction = database.write();
        Statement first = transaction.prepare(add);
        Statement second = transaction.prepare(add); // the same, while the first one is at work
        first.bind(1, "one");
        second.bind(1, "two");
        first.exec();
        second.exec();
        transaction.commit();
    }
    auto transaction = database.write();
    transaction.prepare(add).exec();
    Statement notes = transaction.prepare("SELECT group_concat(ifnull(text, '-')) FROM note");
    ASSERT_TRUE(notes.executeStep());
    EXPECT_EQ(notes.getColumn(0).getString(), "one,two,-");
}

TEST(Database, RefusesToWriteInAReadTransaction)
{
    support::TemporaryDirectory folder;
    Database database(folder.path() / "notes.db", k_schema);
    auto reader = database.read();
    EXPECT_ANY_THROW(reader.connection().exec("INSERT INTO note VALUES ('x')"));
    EXPECT_THROW(reader.changed(Topic::invoices), std::logic_error);
}

TEST(Database, KeepsDataAcrossAMigration)
{
    support::TemporaryDirectory folder;
    {
        Database database(folder.path() / "notes.db", k_schema);
        auto transaction = database.write();
        transaction.connection().exec("INSERT INTO note VALUES ('kept')");
        transaction.commit();
    }
    constexpr std::array next{k_schema[0], "ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT '';"};
    Database database(folder.path() / "notes.db", next);
    auto transaction = database.read();
    EXPECT_EQ(transaction.connection().execAndGet("SELECT text || author FROM note").getString(), "kept");
}

TEST(Database, RefusesAFileOfANewerVersion)
{
    support::TemporaryDirectory folder;
    {
        constexpr std::array newer{k_schema[0], "CREATE TABLE more (text TEXT);"};
        Database database(folder.path() / "notes.db", newer);
    }
    EXPECT_THROW(Database(folder.path() / "notes.db", k_schema), std::runtime_error);
}

} // namespace
} // namespace sample_host::store
