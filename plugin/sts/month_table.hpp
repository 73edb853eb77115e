#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/csv.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// The CSV of ReportMensile: what the archive holds of a month (PROTOCOL 7.4).
namespace plugin::sts {

// One document. The patient is never in it.
struct MonthTableRow {
    domain::DocumentKey key;
    std::optional<domain::Date> paid_on;
    std::optional<domain::Date> sent_on;
    std::string protocol;
    std::string file_name; // "SERVIZIO SINCRONO" for that service
    std::string last_operation;
    std::map<std::string, domain::Cents> totals;   // by tipoSpesa; without those of zero
    std::map<std::string, domain::Cents> refunded; // likewise
};

// Reads the table and gives each row to `row`. Columns are found by their names; those of expense types that are not
// known are passed over. Throws UnreadableCsv where a column that is needed is missing, or a row cannot be read.
void read_month_table(std::string_view csv, const std::function<void(const MonthTableRow&)>& row);

// The same for the tables in the ZIP of an answer. False where it cannot be read: some rows may have been given by
// then.
bool read_month_zip(const std::string& zip, const std::function<void(const MonthTableRow&)>& row);

} // namespace plugin::sts
