#pragma once

#include "page_probe.hpp"

#include <string>

namespace host_sdk::validator {

/// What in an answer a host would not pass on (web.h and the pages of docs/web-pages.md); empty: nothing.
std::string fault_of(const Answer& answer);

} // namespace host_sdk::validator
