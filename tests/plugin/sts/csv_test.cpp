#include "plugin/sts/csv.hpp"

#include <gtest/gtest.h>

using namespace plugin::sts;

namespace {

// The first field of the first row of a table with one column.
std::string field_of(std::string_view bytes)
{
    const std::string text = csv_text("A\n" + std::string(bytes) + "\n");
    CsvReader table(text);
    return table.next() ? std::string(table.field(0)) : "no row";
}

} // namespace

TEST(Csv, FindsColumnsByTheirNamesWhateverTheBlanksAndTheCase)
{
    CsvReader table("Codice regione; PARTITA IVA;  Data \n1;2;3\n");
    EXPECT_EQ(table.column("PARTITA IVA"), 1U);
    EXPECT_EQ(table.column("data"), 2U);
    EXPECT_EQ(table.column("CODICE"), std::nullopt);
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(1), "2");
    EXPECT_FALSE(table.next());
}

TEST(Csv, ReadsLineEndsOfEveryKindAndPassesOverEmptyLines)
{
    CsvReader table("\r\n;;\nA;B;\r\n1;2;\r\n\r\n;\n3;4");
    EXPECT_EQ(table.header().size(), 3U) << "each line of the monthly report ends with a separator";
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(1), "2");
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(1), "4");
    EXPECT_EQ(table.line(), 7U);
    EXPECT_FALSE(table.next());
}

TEST(Csv, AShortRowHasEmptyFields)
{
    CsvReader table("A;B;C\n1\n");
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(2), "");
    EXPECT_EQ(table.field(99), "");
}

TEST(Csv, ReadsQuotes)
{
    CsvReader table("A;B;C\n\"con; punto e virgola\";\"dice \"\"no\"\"\";GIA' \"detto\"\n\"due\nrighe\";x\n");
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(0), "con; punto e virgola");
    EXPECT_EQ(table.field(1), "dice \"no\"");
    EXPECT_EQ(table.field(2), "GIA' \"detto\"");
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.field(0), "due\nrighe");
    EXPECT_EQ(table.field(1), "x");
}

TEST(Csv, RefusesWhatIsNoTable)
{
    EXPECT_THROW(CsvReader(""), UnreadableCsv);
    EXPECT_THROW(CsvReader(" \n;\n"), UnreadableCsv);
    CsvReader table("A\n\"without an end\n");
    EXPECT_THROW(table.next(), UnreadableCsv);
}

TEST(Csv, IsUtf8ElseWindows1252)
{
    EXPECT_EQ(field_of("perch\xC3\xA9 \xE2\x82\xAC"), "perché €");
    EXPECT_EQ(field_of("perch\xE9 \x80 \x92"), "perché € ’");
    EXPECT_EQ(csv_text("\xEF\xBB\xBF"
                       "A"),
              "A");
    EXPECT_EQ(field_of("\xC3\x28"), "Ã(") << "a first byte without a second one is no UTF-8";
}
