#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// When the password was typed: it ends by itself. Of those typed before, what is known is that they were good then.
inline constexpr const char* k_password_schema = R"sql(
ALTER TABLE configuration ADD COLUMN password_set_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE candidate ADD COLUMN password_set_at INTEGER NOT NULL DEFAULT 0;
UPDATE configuration SET password_set_at = verified_at;
UPDATE candidate SET password_set_at = saved_at;
)sql";

} // namespace plugin::ledger
