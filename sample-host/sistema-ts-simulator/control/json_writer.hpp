#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::control {

/// Writes one JSON object, member by member, in the order of the calls.
class JsonObject {
public:
    JsonObject& text(std::string_view name, std::string_view value);
    JsonObject& number(std::string_view name, std::int64_t value);
    JsonObject& flag(std::string_view name, bool value);
    JsonObject& null(std::string_view name);

    /// `json` is JSON already.
    JsonObject& raw(std::string_view name, std::string_view json);

    std::string json() const { return "{" + m_members + "}"; }

private:
    std::string m_members;
};

/// A JSON array of values that are JSON already.
std::string json_array(const std::vector<std::string>& values);

/// A JSON string, quotes included.
std::string json_text(std::string_view text);

} // namespace sistema_ts_simulator::control
