#pragma once

#include <string>
#include <string_view>

namespace simulator_test {

/// Text of the named file in a ZIP archive; empty when it is not there.
std::string unzip(std::string_view archive, const std::string& file_name);

} // namespace simulator_test
