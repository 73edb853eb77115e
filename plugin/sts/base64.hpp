#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plugin::sts {

// The bytes that the Base64 text stands for; blanks and line ends in it are passed over. Nothing where it is not
// Base64.
std::optional<std::string> decode_base64(std::string_view text);

// The bytes as Base64, in one line.
std::string encode_base64(std::string_view bytes);

} // namespace plugin::sts
