#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// A patient's other documents are asked for by day alone. With the day first, invoices that come in are next to each
// other in the index; by the patient's mark, which is random, each was on another page of it.
inline constexpr const char* k_day_schema = R"sql(
DROP INDEX document_by_patient;
CREATE INDEX document_by_day ON document (issued_on, patient_mark) WHERE patient_mark <> '';
)sql";

} // namespace plugin::ledger
