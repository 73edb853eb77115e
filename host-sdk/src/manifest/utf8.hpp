#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace host_sdk::manifest {

/// The length, 1 to 4, of the UTF-8 sequence that `rest` begins with; 0 when it is empty or not valid UTF-8.
std::size_t utf8_sequence_length(std::string_view rest);

/// True for the code points that a person cannot see and a terminal or page may obey: C0, DEL, C1.
bool is_control(char32_t code_point);

/// Decodes the sequence of `length` bytes, as utf8_sequence_length returned it.
char32_t utf8_decode(std::string_view rest, std::size_t length);

/// `code_point` must not be a surrogate.
std::string utf8_encode(char32_t code_point);

/// A JSON key fit for a message: at most 40 characters, others than A-Z, a-z, 0-9, '.', '-', '_' shown as '?'.
std::string printable_key(std::string_view key);

/// At most 40 bytes of a text, cut between characters, in double quotes: for messages.
std::string in_quotes(std::string_view text);

} // namespace host_sdk::manifest
