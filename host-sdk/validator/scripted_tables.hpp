#pragma once

namespace host_sdk::validator {

/// The table of ScriptedHost for an extension id; nullptr for one that it does not know.
const void* scripted_table(const char* id) noexcept;

} // namespace host_sdk::validator
