#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/csv.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

// How the tables of Sistema TS name a document (PROTOCOL 7.4, 10.2). The order of the columns differs from one to
// another: they are found by name.
namespace plugin::sts {

// Where the column stands. Throws UnreadableCsv where the table has none of that name.
std::size_t required_column(const CsvReader& table, std::string_view name);

// Throws UnreadableCsv, with the line of the row.
[[noreturn]] void refuse_row(const CsvReader& table, const char* what);

// dd/mm/yyyy; nothing for any other text.
std::optional<domain::Date> read_csv_day(std::string_view text);

class KeyColumns {
public:
    // Throws UnreadableCsv where one is missing.
    explicit KeyColumns(const CsvReader& table);

    // The key of the table's row. Throws UnreadableCsv where it cannot be read.
    domain::DocumentKey read(const CsvReader& table) const;

private:
    std::size_t m_vat_number;
    std::size_t m_issued_on;
    std::size_t m_device;
    std::size_t m_number;
};

} // namespace plugin::sts
