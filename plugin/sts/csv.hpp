#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// The tables that Sistema TS gives as CSV: fields between semicolons, a header line, perhaps quotes, in UTF-8 or
// Windows-1252 (PROTOCOL 7.4, 10.2).
namespace plugin::sts {

// A table that cannot be read. The text is technical, without content.
class UnreadableCsv : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The bytes as UTF-8 without a byte order mark: as they are where they are UTF-8, else read as Windows-1252.
std::string csv_text(std::string_view bytes);

// Reads a table row by row, by the names of its columns. Fields are trimmed. Not thread-safe.
class CsvReader {
public:
    // Reads the header. `text` as csv_text gives it; it must outlive this object. Throws UnreadableCsv where it is
    // empty.
    explicit CsvReader(std::string_view text);

    // Where the column stands; nothing where the table has none of that name. Case does not count.
    std::optional<std::size_t> column(std::string_view name) const;
    const std::vector<std::string>& header() const noexcept { return m_header; }

    // The next row that is not empty; false at the end. Throws UnreadableCsv for a quote that does not end.
    bool next();
    // A field of the row; empty where the row is shorter.
    std::string_view field(std::size_t column) const noexcept;
    std::size_t line() const noexcept { return m_line; } // of the row, from 1

private:
    std::vector<std::string> read_row();

    std::string_view m_rest;
    std::size_t m_line = 0;
    std::size_t m_next_line = 1;
    std::vector<std::string> m_header;
    std::vector<std::string> m_row;
};

} // namespace plugin::sts
