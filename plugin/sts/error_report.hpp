#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/csv.hpp"
#include "plugin/sts/message.hpp"

#include <functional>
#include <string_view>

// The CSV of DettaglioErrori: what is wrong with the documents of a file (PROTOCOL 10.2).
namespace plugin::sts {

// One row. A document may have several.
struct ErrorReportRow {
    domain::DocumentKey key;
    std::string expense_type; // empty where the message is about the document
    Message message;          // its type is "W" for a warning, else "E": the document is discarded
};

// Reads the table and gives each row to `row`. Columns are found by their names, so that a further one does no harm.
// Throws UnreadableCsv where a column that is needed is missing, or a row has no key that can be read: nothing may be
// taken from a table that is not understood whole.
void read_error_report(std::string_view csv, const std::function<void(const ErrorReportRow&)>& row);

} // namespace plugin::sts
