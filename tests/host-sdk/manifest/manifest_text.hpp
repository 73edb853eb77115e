#pragma once

#include <host_sdk/manifest/manifest_reader.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace manifest_test {

/// A manifest without faults that uses every key, in source form; with a digest, in package form.
std::string valid_manifest(std::string_view sha256 = {});

/// `text` with its only occurrence of `old_part` replaced; throws when there is none or more than one, so that a test
/// cannot pass because it changed nothing.
std::string replaced(std::string text, std::string_view old_part, std::string_view new_part);

/// The sentences of the problems that the valid source manifest has once a part of it is replaced.
std::vector<std::string> problems_with(std::string_view old_part, std::string_view new_part);

std::vector<std::string> sentences(const std::vector<host_sdk::manifest::Problem>& problems);

} // namespace manifest_test
