#pragma once

#include "host_sdk/contract/host_under_test.hpp"

#include <span>

namespace host_sdk::contract {

/// One promise of the contract, tried on a fresh host with GoogleTest's assertions.
struct Case {
    const char* name;
    void (*run)(HostUnderTest& host);
};

// The promises of each extension, and those that hold for all of them.
std::span<const Case> billing_cases();
std::span<const Case> catalogue_cases();
std::span<const Case> clock_cases();
std::span<const Case> general_cases();
std::span<const Case> invoice_feed_cases();
std::span<const Case> invoice_listing_cases();
std::span<const Case> invoice_batch_cases();
std::span<const Case> invoice_search_cases();
std::span<const Case> job_control_cases();
std::span<const Case> links_cases();
std::span<const Case> log_cases();
std::span<const Case> notify_cases();
std::span<const Case> secrets_cases();
std::span<const Case> settings_cases();
std::span<const Case> storage_cases();
std::span<const Case> two_keys_cases();
std::span<const Case> users_cases();

} // namespace host_sdk::contract
