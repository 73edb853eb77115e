#include "plugin/sts/error_report.hpp"
#include "sample_messages.hpp"

#include <gtest/gtest.h>

using namespace plugin::sts;

namespace {

const std::string k_header = "CF PROPRIETARIO; COD REGIONE; COD ASL; COD SSA; PARTITA IVA; DATA EMISSIONE; "
                             "DOCUMENTO FISCALE DISPOSITIVO; DOCUMENTO FISCALE NUMERO; TIPO SPESA; CODICE ERRORE; "
                             "DESCRIZIONE ERRORE\n";

std::vector<ErrorReportRow> rows_of(const std::string& csv)
{
    std::vector<ErrorReportRow> rows;
    read_error_report(csv, [&](const ErrorReportRow& row) { rows.push_back(row); });
    return rows;
}

} // namespace

TEST(ErrorReport, ReadsTheExampleOfTheProtocol)
{
    const auto rows = rows_of(
        k_header +
        "MTOMRA66A41G224M;;;;65498732105;20/11/2026;1;FT20/2026;;W003;IL CF CITTADINO NON PRESENTE IN ARCHIVIO\n"
        "MTOMRA66A41G224M;;;;65498732105;20/11/2026;1;FT21/2026;SP;S017;IDENTIFICATIVO DOCUMENTO FISCALE GIA' "
        "PRESENTE\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].key, (plugin::domain::DocumentKey{"65498732105", sample::day("2026-11-20"), 1, "FT20/2026"}));
    EXPECT_EQ(rows[0].expense_type, "");
    EXPECT_EQ(rows[0].message, (Message{"W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO", "W"}));
    EXPECT_EQ(rows[1].expense_type, "SP");
    EXPECT_EQ(rows[1].message, (Message{"S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE", "E"}));
}

TEST(ErrorReport, OneMoreColumnDoesNoHarmAndTheirOrderDoesNotCount)
{
    const auto rows =
        rows_of("TIPO OPERAZIONE;CODICE ERRORE;DESCRIZIONE ERRORE;DOCUMENTO FISCALE NUMERO;DOCUMENTO FISCALE "
                "DISPOSITIVO;DATA EMISSIONE;PARTITA IVA\nI;S011;CF;F/1;001;01/02/2026;1201200121\n");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].key, (plugin::domain::DocumentKey{"01201200121", sample::day("2026-02-01"), 1, "F/1"}));
}

TEST(ErrorReport, ReadsBothEncodings)
{
    const std::string row = "CF;;;;65498732105;20/11/2026;1;F1;;S999;Gi\xE0 visto\n";
    EXPECT_EQ(rows_of(k_header + row).at(0).message.description, "Già visto");
    EXPECT_EQ(rows_of("\xEF\xBB\xBF" + k_header + "CF;;;;65498732105;20/11/2026;1;F1;;S999;Già visto\r\n")
                  .at(0)
                  .message.description,
              "Già visto");
}

TEST(ErrorReport, ATableThatIsNotUnderstoodWholeIsRefused)
{
    EXPECT_THROW(rows_of(""), UnreadableCsv);
    EXPECT_THROW(rows_of("<html>Manutenzione</html>\n"), UnreadableCsv);
    for (const char* row : {"CF;;;;65498732105;2026-11-20;1;F1;;S1;x", "CF;;;;65498732105;31/02/2026;1;F1;;S1;x",
                            "CF;;;;65498732105;20/11/2026;uno;F1;;S1;x", "CF;;;;65498732105;20/11/2026;1;;;S1;x",
                            "CF;;;;65498732105;20/11/2026;1;F1;;;x", "CF;;;;6549"}) {
        EXPECT_THROW(rows_of(k_header + row + "\n"), UnreadableCsv) << row;
    }
}
