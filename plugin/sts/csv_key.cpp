#include "plugin/sts/csv_key.hpp"

#include <charconv>
#include <string>

namespace plugin::sts {
namespace {

// Leading zeros may be missing after a spreadsheet, or were never there.
std::string eleven_digits(std::string_view field)
{
    std::string text(field);
    if (text.size() < 11) text.insert(0, 11 - text.size(), '0');
    return text;
}

} // namespace

std::size_t required_column(const CsvReader& table, std::string_view name)
{
    if (const auto column = table.column(name)) return *column;
    throw UnreadableCsv("no column " + std::string(name));
}

void refuse_row(const CsvReader& table, const char* what)
{
    throw UnreadableCsv(std::string(what) + " in line " + std::to_string(table.line()));
}

std::optional<domain::Date> read_csv_day(std::string_view text)
{
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
    std::string iso(text.substr(6));
    iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    return domain::Date::from_iso(iso);
}

KeyColumns::KeyColumns(const CsvReader& table)
    : m_vat_number(required_column(table, "PARTITA IVA")), m_issued_on(required_column(table, "DATA EMISSIONE")),
      m_device(required_column(table, "DOCUMENTO FISCALE DISPOSITIVO")),
      m_number(required_column(table, "DOCUMENTO FISCALE NUMERO"))
{
}

domain::DocumentKey KeyColumns::read(const CsvReader& table) const
{
    const auto day = read_csv_day(table.field(m_issued_on));
    if (!day) refuse_row(table, "no date of issue");
    const std::string_view device_text = table.field(m_device);
    int device = 0;
    const auto [end, error] = std::from_chars(device_text.data(), device_text.data() + device_text.size(), device);
    if (error != std::errc() || end != device_text.data() + device_text.size()) refuse_row(table, "no device");
    const std::string_view number = table.field(m_number);
    if (number.empty()) refuse_row(table, "no document number");
    return {eleven_digits(table.field(m_vat_number)), *day, device, std::string(number)};
}

} // namespace plugin::sts
