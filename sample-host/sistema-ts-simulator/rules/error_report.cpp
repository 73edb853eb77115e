#include "sistema-ts-simulator/rules/error_report.hpp"

#include "sistema-ts-simulator/rules/csv_line.hpp"

namespace sistema_ts_simulator::rules {

namespace {

using Fields = std::vector<std::string>;

std::string written(Fields fields, std::string_view separator, const ErrorReportStyle& style)
{
    if (style.quotes)
        for (std::string& field : fields)
            field = '"' + field + '"';
    return csv_line(fields, separator);
}

/// Texts hold no character above U+00FF.
std::string to_latin_1(const std::string& utf8)
{
    std::string latin;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if ((lead & 0xC0U) == 0xC0U && i + 1 < utf8.size()) {
            const auto trail = static_cast<unsigned char>(utf8[++i]);
            latin += static_cast<char>(((lead & 0x03U) << 6U) | (trail & 0x3FU));
        } else {
            latin += utf8[i];
        }
    }
    return latin;
}

} // namespace

std::string error_report(const Account& owner, const std::vector<ErrorRow>& rows, const ErrorReportStyle& style)
{
    Fields header{"CF PROPRIETARIO",
                  "COD REGIONE",
                  "COD ASL",
                  "COD SSA",
                  "PARTITA IVA",
                  "DATA EMISSIONE",
                  "DOCUMENTO FISCALE DISPOSITIVO",
                  "DOCUMENTO FISCALE NUMERO",
                  "TIPO SPESA",
                  "CODICE ERRORE",
                  "DESCRIZIONE ERRORE"};
    if (style.extra_column) header.emplace_back("NOTE");
    std::string csv = written(std::move(header), "; ", style);
    for (const ErrorRow& row : rows) {
        Fields fields{owner.owner,
                      owner.region,
                      owner.asl,
                      owner.ssa,
                      row.key.vat_number,
                      slash_date(parse_date(row.key.issued).value_or(Date{})),
                      std::to_string(row.key.device),
                      row.key.number,
                      row.message.expense_type,
                      row.message.code,
                      row.message.text};
        if (style.extra_column) fields.emplace_back("");
        csv += written(std::move(fields), ";", style);
    }
    if (style.latin_1) csv = to_latin_1(csv);
    return style.byte_order_mark ? "\xEF\xBB\xBF" + csv : csv;
}

} // namespace sistema_ts_simulator::rules
