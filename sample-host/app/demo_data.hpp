#pragma once

#include "services/practices.hpp"

#include <cstdint>

namespace sample_host::app {

/// Writes the demo practices, users, services, patients, appointments and `invoices` invoices (nine tenths for the
/// practice "aurora", the rest for "bianchi"). Always the same for the same day. Each user's password is
/// "demo-<practice id>".
///
/// Beside ordinary invoices it writes, for a practice with 16 or more, those that show what can go wrong: a wrong and a
/// missing tax code, a number longer than Sistema TS takes, a service that is not a health expense, a payment of a year
/// that is closed, a company.
void seed_demo_data(services::Practices& practices, std::int64_t invoices);

} // namespace sample_host::app
