#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// The refunds of a document are found by the line of their content that names it (domain::refunds_line), without
// reading the other refunds.
inline constexpr const char* k_refund_schema = R"sql(
ALTER TABLE attempt ADD COLUMN refunded TEXT GENERATED ALWAYS AS (
    substr(substr(content, instr(content, char(10) || 'refunds') + 1), 1,
           instr(substr(content, instr(content, char(10) || 'refunds') + 1), char(10)))) VIRTUAL;
CREATE INDEX attempt_by_refunded ON attempt (refunded) WHERE operation = 'R' AND protocol <> '';
)sql";

} // namespace plugin::ledger
