#pragma once

#include "host_sdk/contract/host_under_test.hpp"

#include <functional>
#include <memory>
#include <string>

namespace host_sdk::contract {

/// Registers every case of the host contract with GoogleTest as `<name>.<Case>`; each gets a host of its own from
/// `make_host`. To be called once, between testing::InitGoogleTest and RUN_ALL_TESTS:
///
///     int main(int argc, char** argv)
///     {
///         testing::InitGoogleTest(&argc, argv);
///         host_sdk::contract::register_host_contract("MyHost", [] { return std::make_unique<MyHost>(); });
///         return RUN_ALL_TESTS();
///     }
void register_host_contract(const std::string& name, const std::function<std::unique_ptr<HostUnderTest>()>& make_host);

} // namespace host_sdk::contract
