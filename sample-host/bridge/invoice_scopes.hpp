#pragma once

#include <string_view>

/// The scopes under which a plugin reads invoices.
namespace sample_host::bridge {

inline constexpr std::string_view k_invoices_scope = "invoices.read";
inline constexpr std::string_view k_personal_scope = "invoices.read-personal-data";

} // namespace sample_host::bridge
