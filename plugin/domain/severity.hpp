#pragma once

namespace plugin::domain {

// How a finding of the checks weighs.
enum class Severity {
    excluded, // the document is not for Sistema TS: listed with its reason, never dropped silently
    blocking, // to be corrected first
    warning,  // the doctor may go on
};

} // namespace plugin::domain
