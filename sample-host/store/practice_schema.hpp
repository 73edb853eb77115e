#pragma once

#include <span>

namespace sample_host::store {

/// The steps that build the file of one practice (patients, services, billing entities, invoices, revisions).
std::span<const char* const> practice_migrations();

} // namespace sample_host::store
