#pragma once

#include "problem_log.hpp"

#include <host_sdk/manifest/manifest.hpp>

namespace host_sdk::manifest {

/// What the parts of a manifest must say about each other: names given once, permissions that exist, pages with a
/// route, scopes that fit. Empty values are skipped: their fault is in the log already.
void check_agreement(const Manifest& manifest, ProblemLog& log);

} // namespace host_sdk::manifest
