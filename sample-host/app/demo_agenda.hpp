#pragma once

#include "services/practice.hpp"

#include <string>

namespace sample_host::app {

/// Writes the appointments of the two weeks before and the three after `today`, without Sundays, with the patients and
/// the services that the practice has. Always the same for the same day.
void seed_demo_agenda(services::Practice& practice, const std::string& today);

} // namespace sample_host::app
