#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// The last document of a billing entity that Sistema TS accepted is found without reading the others.
inline constexpr const char* k_accepted_schema = R"sql(
CREATE INDEX document_accepted ON document (billing_entity_id, outcome_at)
    WHERE hidden = 0 AND status IN ('accepted', 'accepted_with_warnings');
)sql";

} // namespace plugin::ledger
