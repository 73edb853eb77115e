#include "sistema-ts-simulator/rules/monthly_report.hpp"

#include "sistema-ts-simulator/rules/amount.hpp"

#include <array>
#include <string_view>

namespace sistema_ts_simulator::rules {

namespace {

constexpr std::array<std::string_view, 12> k_types = {"TK", "FC", "FV", "AD", "AS", "SR",
                                                      "CT", "PI", "IC", "SP", "SV", "AA"};

std::string cell(const Totals& totals, std::string_view type)
{
    const auto found = totals.find(std::string(type));
    return java_amount(found == totals.end() ? 0 : found->second) + ";";
}

std::string header()
{
    std::string line = "CODICE REGIONE; CODICE ASL; CODICE SSA; CF PROPRIETARIO; PARTITA IVA; DATA EMISSIONE; "
                       "DOCUMENTO FISCALE NUMERO; DOCUMENTO FISCALE DISPOSITIVO; DATA PAGAMENTO; PROTOCOLLO; "
                       "NOME FILE; DATA INVIO; TIPO INVIO; ";
    for (const std::string_view type : k_types) {
        line += "TOTALE " + std::string(type) + "; ";
        line += "TOTALE " + std::string(type) + " RIMBORSATO; ";
    }
    return line + "\n";
}

} // namespace

Totals totals_by_type(const std::vector<ExpenseLine>& lines)
{
    Totals totals;
    for (const ExpenseLine& line : lines)
        totals[line.type] += line.cents.value_or(0);
    return totals;
}

std::string monthly_report(const Account& owner, const std::vector<ReportRow>& rows)
{
    std::string csv = header();
    for (const ReportRow& row : rows) {
        const std::string issued = slash_date(parse_date(row.key.issued).value_or(Date{}));
        for (const std::string& field : {owner.region, owner.asl, owner.ssa, owner.owner, row.key.vat_number, issued,
                                         row.key.number, std::to_string(row.key.device), slash_date(row.paid),
                                         row.protocol, row.file_name, slash_date(row.sent), row.operation})
            csv += field + ";";
        for (const std::string_view type : k_types)
            csv += cell(row.spent, type) + cell(row.refunded, type);
        csv += "\n";
    }
    return csv;
}

} // namespace sistema_ts_simulator::rules
