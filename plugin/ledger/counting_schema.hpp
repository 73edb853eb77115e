#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// The counts are kept by DocumentCounting, which writes once for each transaction instead of once for each row.
inline constexpr const char* k_counting_schema = R"sql(
DROP TRIGGER document_is_counted;
DROP TRIGGER document_is_counted_anew;
DROP TRIGGER document_is_no_longer_counted;
)sql";

} // namespace plugin::ledger
