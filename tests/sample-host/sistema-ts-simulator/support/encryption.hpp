#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace simulator_test {

/// Encrypts as a client does: RSA PKCS#1 v1.5 with the certificate's key, Base64 on one line.
std::string encrypt(std::string_view text, const std::filesystem::path& certificate);

} // namespace simulator_test
