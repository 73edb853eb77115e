#pragma once

#include <span>

namespace sample_host::store {

/// The steps that build accounts.db: practices, users, their permissions, sessions.
std::span<const char* const> account_migrations();

} // namespace sample_host::store
