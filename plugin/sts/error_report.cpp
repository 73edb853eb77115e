#include "plugin/sts/error_report.hpp"

#include <charconv>
#include <optional>

namespace plugin::sts {
namespace {

std::size_t required(const CsvReader& table, std::string_view name)
{
    if (const auto column = table.column(name)) return *column;
    throw UnreadableCsv("no column " + std::string(name));
}

[[noreturn]] void refuse(const CsvReader& table, const char* what)
{
    throw UnreadableCsv(std::string(what) + " in line " + std::to_string(table.line()));
}

// dd/mm/yyyy
std::optional<domain::Date> read_day(std::string_view text)
{
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
    std::string iso(text.substr(6));
    iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    return domain::Date::from_iso(iso);
}

// Leading zeros may be missing after a spreadsheet, or were never there.
std::string eleven_digits(std::string_view field)
{
    std::string text(field);
    if (text.size() < 11) text.insert(0, 11 - text.size(), '0');
    return text;
}

int read_device(const CsvReader& table, std::string_view field)
{
    int device = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), device);
    if (error != std::errc() || end != field.data() + field.size()) refuse(table, "no device");
    return device;
}

} // namespace

void read_error_report(std::string_view csv, const std::function<void(const ErrorReportRow&)>& row)
{
    const std::string text = csv_text(csv);
    CsvReader table(text);
    const std::size_t vat = required(table, "PARTITA IVA");
    const std::size_t issued = required(table, "DATA EMISSIONE");
    const std::size_t device = required(table, "DOCUMENTO FISCALE DISPOSITIVO");
    const std::size_t number = required(table, "DOCUMENTO FISCALE NUMERO");
    const std::size_t code = required(table, "CODICE ERRORE");
    const std::size_t description = required(table, "DESCRIZIONE ERRORE");
    const auto type = table.column("TIPO SPESA");
    while (table.next()) {
        const auto day = read_day(table.field(issued));
        if (!day) refuse(table, "no date of issue");
        const int device_number = read_device(table, table.field(device));
        std::string document(table.field(number));
        if (document.empty()) refuse(table, "no document number");
        Message message{std::string(table.field(code)), std::string(table.field(description)), {}};
        if (message.code.empty()) refuse(table, "no code");
        message.type = message.is_warning() ? "W" : "E";
        const ErrorReportRow read{{eleven_digits(table.field(vat)), *day, device_number, std::move(document)},
                                  type ? std::string(table.field(*type)) : std::string(),
                                  std::move(message)};
        row(read);
    }
}

} // namespace plugin::sts
