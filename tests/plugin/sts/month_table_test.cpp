#include "plugin/sts/month_table.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::sts;
using plugin::domain::Cents;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

namespace {

// The header of PROTOCOL 7.4 with two pairs of totals.
const std::string k_header =
    "CODICE REGIONE; CODICE ASL; CODICE SSA; CF PROPRIETARIO; PARTITA IVA; DATA EMISSIONE; DOCUMENTO FISCALE NUMERO; "
    "DOCUMENTO FISCALE DISPOSITIVO; DATA PAGAMENTO; PROTOCOLLO; NOME FILE; DATA INVIO; TIPO INVIO; TOTALE TK; TOTALE "
    "TK "
    "RIMBORSATO; TOTALE SP; TOTALE SP RIMBORSATO; \n";
const std::string k_row = ";;;MTOMRA66A41G224M;65498732105;03/09/2026;FT0001/2026;1;03/09/2026;99260903001861939;"
                          "SERVIZIO SINCRONO;03/09/2026;I;0.0;0.0;402.0;0.0;\n";

std::vector<MonthTableRow> rows(const std::string& csv)
{
    std::vector<MonthTableRow> read;
    read_month_table(csv, [&](const MonthTableRow& row) { read.push_back(row); });
    return read;
}

std::string why_unreadable_table(const std::string& csv)
{
    try {
        rows(csv);
        return "readable";
    } catch (const UnreadableCsv& error) {
        return error.what();
    }
}

} // namespace

TEST(MonthTable, ReadsTheExampleOfTheProtocol)
{
    const auto read = rows(k_header + k_row);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].key, (plugin::domain::DocumentKey{"65498732105", sample::day("2026-09-03"), 1, "FT0001/2026"}));
    EXPECT_EQ(read[0].paid_on, sample::day("2026-09-03"));
    EXPECT_EQ(read[0].sent_on, sample::day("2026-09-03"));
    EXPECT_EQ(read[0].protocol, "99260903001861939");
    EXPECT_EQ(read[0].file_name, "SERVIZIO SINCRONO");
    EXPECT_EQ(read[0].last_operation, "I");
    EXPECT_THAT(read[0].totals, ElementsAre(Pair("SP", Cents(40200))));
    EXPECT_THAT(read[0].refunded, IsEmpty());
}

TEST(MonthTable, RefundsAndOddAmountsAreRead)
{
    const auto read = rows(k_header + ";;;X;1201200121;03/09/2026;A;001;;9;f.zip;;R;0.0;1.0E2;152.10000000000002;;\n");
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].key.vat_number, "01201200121");
    EXPECT_EQ(read[0].key.device, 1);
    EXPECT_EQ(read[0].paid_on, std::nullopt);
    EXPECT_THAT(read[0].totals, ElementsAre(Pair("SP", Cents(15210))));
    EXPECT_THAT(read[0].refunded, ElementsAre(Pair("TK", Cents(10000))));
}

TEST(MonthTable, WhatCannotBeReadIsRefusedWhole)
{
    EXPECT_THAT(rows(k_header), IsEmpty());
    EXPECT_EQ(why_unreadable_table("<html>manutenzione</html>"), "no column PARTITA IVA");
    EXPECT_EQ(why_unreadable_table(k_header + ";;;X;65498732105;ieri;A;1;;9;;;;;;;;\n"), "no date of issue in line 2");
    EXPECT_EQ(why_unreadable_table(k_header + k_row + ";;;X;65498732105;03/09/2026;A;x;;9;;;;;;;;\n"),
              "no device in line 3");
    EXPECT_EQ(why_unreadable_table(k_header + ";;;X;65498732105;03/09/2026;;1;;9;;;;;;;;\n"),
              "no document number in line 2");
    EXPECT_EQ(why_unreadable_table(k_header + ";;;X;65498732105;03/09/2026;A;1;;9;;;I;molto;;;;\n"),
              "an amount that cannot be read in line 2");
}
