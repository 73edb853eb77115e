#include "plugin/sts/error_report.hpp"

#include "plugin/sts/csv_key.hpp"

namespace plugin::sts {

void read_error_report(std::string_view csv, const std::function<void(const ErrorReportRow&)>& row)
{
    const std::string text = csv_text(csv);
    CsvReader table(text);
    const KeyColumns key(table);
    const std::size_t code = required_column(table, "CODICE ERRORE");
    const std::size_t description = required_column(table, "DESCRIZIONE ERRORE");
    const auto type = table.column("TIPO SPESA");
    while (table.next()) {
        domain::DocumentKey document = key.read(table);
        Message message{std::string(table.field(code)), std::string(table.field(description)), {}};
        if (message.code.empty()) refuse_row(table, "no code");
        message.type = message.is_warning() ? "W" : "E";
        const ErrorReportRow read{std::move(document), type ? std::string(table.field(*type)) : std::string(),
                                  std::move(message)};
        row(read);
    }
}

} // namespace plugin::sts
