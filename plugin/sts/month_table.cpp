#include "plugin/sts/month_table.hpp"

#include "plugin/sts/csv_key.hpp"
#include "plugin/sts/java_amount.hpp"
#include "plugin/sts/zip_reader.hpp"

#include <vector>

namespace plugin::sts {
namespace {

// TOTALE xx and TOTALE xx RIMBORSATO of one expense type.
struct AmountColumns {
    std::string type;
    std::optional<std::size_t> total;
    std::optional<std::size_t> refunded;
};

std::vector<AmountColumns> amount_columns(const CsvReader& table)
{
    std::vector<AmountColumns> columns;
    for (const domain::ExpenseType type : domain::k_expense_types) {
        const std::string code(domain::code(type));
        columns.push_back({code, table.column("TOTALE " + code), table.column("TOTALE " + code + " RIMBORSATO")});
    }
    return columns;
}

void take_amount(const CsvReader& table, const std::optional<std::size_t>& column, const std::string& type,
                 std::map<std::string, domain::Cents>& amounts)
{
    if (!column || table.field(*column).empty()) return;
    const auto amount = parse_java_amount(table.field(*column));
    if (!amount) refuse_row(table, "an amount that cannot be read");
    if (amount->value() != 0) amounts.emplace(type, *amount);
}

} // namespace

void read_month_table(std::string_view csv, const std::function<void(const MonthTableRow&)>& row)
{
    const std::string text = csv_text(csv);
    CsvReader table(text);
    const KeyColumns key(table);
    const std::size_t protocol = required_column(table, "PROTOCOLLO");
    const auto optional_text = [&](const std::optional<std::size_t>& column) {
        return column ? std::string(table.field(*column)) : std::string();
    };
    const auto paid_on = table.column("DATA PAGAMENTO");
    const auto sent_on = table.column("DATA INVIO");
    const auto file_name = table.column("NOME FILE");
    const auto operation = table.column("TIPO INVIO");
    const std::vector<AmountColumns> amounts = amount_columns(table);
    while (table.next()) {
        MonthTableRow read{key.read(table),
                           read_csv_day(optional_text(paid_on)),
                           read_csv_day(optional_text(sent_on)),
                           std::string(table.field(protocol)),
                           optional_text(file_name),
                           optional_text(operation),
                           {},
                           {}};
        for (const AmountColumns& columns : amounts) {
            take_amount(table, columns.total, columns.type, read.totals);
            take_amount(table, columns.refunded, columns.type, read.refunded);
        }
        row(read);
    }
}

bool read_month_zip(const std::string& zip, const std::function<void(const MonthTableRow&)>& row)
{
    try {
        for (const ZipEntry& entry : unzip(zip)) {
            read_month_table(entry.content, row);
        }
        return true;
    } catch (const UnreadableZip&) {
        return false;
    } catch (const UnreadableCsv&) {
        return false;
    }
}

} // namespace plugin::sts
