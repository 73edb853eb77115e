#pragma once

#include <host_sdk/manifest/json_guard.hpp>
#include <host_sdk/manifest/problem.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

struct JsonMember;

/// A JSON value as Property_Tree knows it: every scalar is a text, and the empty text, list and object are the same.
/// Lets the rest of the reader do without Property_Tree's headers.
struct JsonValue {
    std::string text;
    std::vector<JsonMember> members; ///< in a list all keys are empty, in an object none is

    bool is_text() const;
    bool is_list() const;
    bool is_object() const;
};

struct JsonMember {
    std::string key;
    JsonValue value;
};

struct JsonDocument {
    std::optional<JsonValue> root; ///< present when the text could be parsed, even if there are problems
    std::vector<Problem> problems;
};

/// Guards, then parses. `file` is the name used in the problems.
JsonDocument parse_json(std::string_view text, std::string_view file, const JsonLimits& limits = {});

} // namespace host_sdk::manifest
