#include "plugin/ledger/document_writing.hpp"

#include "plugin/ledger/document_row.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

#include <array>

namespace plugin::ledger {
namespace {

// A value as it stands in the file. A text is lent by its document.
using ColumnValue = std::variant<std::monostate, std::int64_t, LentText, std::string_view>;

struct DocumentColumn {
    std::string_view name;
    ColumnValue (*value_of)(const Document& document);
};

template <std::string Document::*member>
ColumnValue column_text(const Document& document)
{
    return LentText{document.*member};
}

template <auto member>
ColumnValue column_number(const Document& document)
{
    return static_cast<std::int64_t>(document.*member);
}

template <std::optional<std::int64_t> Document::*member>
ColumnValue column_optional(const Document& document)
{
    return document.*member ? ColumnValue(*(document.*member)) : ColumnValue();
}

ColumnValue column_kind(const Document& document)
{
    return to_word(k_document_kinds, document.kind);
}

ColumnValue column_status(const Document& document)
{
    return storage_code(document.status);
}

ColumnValue column_held_status(const Document& document)
{
    return document.held_status ? storage_code(*document.held_status) : std::string_view();
}

// The id is SQLite's, and what follows from other columns is not written.
constexpr auto k_written_columns = std::to_array<DocumentColumn>({
    {"invoice_id", &column_text<&Document::invoice_id>},
    {"billing_entity_id", &column_text<&Document::billing_entity_id>},
    {"number", &column_text<&Document::number>},
    {"issued_on", &column_text<&Document::issued_on>},
    {"paid_on", &column_text<&Document::paid_on>},
    {"total_cents", &column_number<&Document::total_cents>},
    {"kind", &column_kind},
    {"revision", &column_number<&Document::revision>},
    {"status", &column_status},
    {"hidden", &column_number<&Document::hidden>},
    {"check_due", &column_number<&Document::check_due>},
    {"queued_at", &column_optional<&Document::queued_at>},
    {"queued_by", &column_text<&Document::queued_by>},
    {"fingerprint", &column_text<&Document::fingerprint>},
    {"sent_revision", &column_number<&Document::sent_revision>},
    {"changed_after_sending", &column_number<&Document::changed_after_sending>},
    {"note", &column_text<&Document::note>},
    {"protocol", &column_text<&Document::protocol>},
    {"outcome_at", &column_optional<&Document::outcome_at>},
    {"verify_after", &column_optional<&Document::verify_after>},
    {"verify_tries", &column_number<&Document::verify_tries>},
    {"file_id", &column_optional<&Document::file_id>},
    {"operation", &column_text<&Document::operation>},
    {"held_status", &column_held_status},
    {"advance_confirmed", &column_number<&Document::advance_confirmed>},
    {"patient_mark", &column_text<&Document::patient_mark>},
});

void bind_columns(SQLite::Statement& statement, const std::vector<ColumnValue>& values)
{
    int index = 0;
    for (const ColumnValue& value : values) {
        ++index;
        std::visit([&](const auto& known) { bind_value(statement, index, known); }, value);
    }
}

std::string insertion()
{
    std::string names;
    std::string places;
    for (const DocumentColumn& column : k_written_columns) {
        names.append(names.empty() ? "" : ", ").append(column.name);
        places += places.empty() ? "?" : ",?";
    }
    return "INSERT INTO document (" + names + ") VALUES (" + places + ")";
}

} // namespace

void insert(Connection& connection, Document& document)
{
    static const std::string sql = insertion();
    std::vector<ColumnValue> values;
    values.reserve(k_written_columns.size());
    for (const DocumentColumn& column : k_written_columns) {
        values.push_back(column.value_of(document));
    }
    Statement statement = connection.lend(sql);
    bind_columns(statement, values);
    statement.exec();
    document.id = connection.getLastInsertRowid();
}

void update(Connection& connection, const Document& document, const Document& stored)
{
    std::string changes;
    std::vector<ColumnValue> values;
    for (const DocumentColumn& column : k_written_columns) {
        ColumnValue value = column.value_of(document);
        if (value == column.value_of(stored)) continue;
        changes.append(changes.empty() ? "" : ", ").append(column.name).append(" = ?");
        values.push_back(value);
    }
    if (values.empty()) return;
    values.emplace_back(document.id);
    Statement statement = connection.lend("UPDATE document SET " + changes + " WHERE id = ?");
    bind_columns(statement, values);
    statement.exec();
}

} // namespace plugin::ledger
