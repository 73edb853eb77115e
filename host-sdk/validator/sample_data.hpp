#pragma once

#include <host_sdk/testkit/fake_host.hpp>

#include <string_view>

namespace host_sdk::validator {

/// 24 November 2026, 10:00 in Rome.
inline constexpr std::int64_t k_now_ms = 1'795'510'800'000;

/// A text that breaks out of HTML wherever it is not escaped; `mark` tells the places apart.
std::string hostile_text(std::string_view mark);

/// Fills the host with a small practice: two billing entities, services, and invoices of every kind and state.
void add_sample_data(testkit::FakeHost& host);

/// The same practice whose every text is hostile.
void add_hostile_data(testkit::FakeHost& host);

/// One paid invoice for a service of the first billing entity.
Invoice paid_invoice(int number);

} // namespace host_sdk::validator
