#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::control {

/// The body of a control request cannot be used. The text says what is wrong and what to write.
class BadControlRequest : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A JSON object of at most two levels, read whole: members by name, a nested object's members and an array's elements
/// by `name.member`. Small on purpose: control requests are. Every look-up that meets a wrong value throws
/// BadControlRequest.
class JsonInput {
public:
    /// Throws BadControlRequest when the text is no JSON object, too long or too deep.
    explicit JsonInput(std::string_view text);

    std::optional<std::string> text(const std::string& name) const;
    std::optional<int> integer(const std::string& name) const;
    std::optional<bool> flag(const std::string& name) const;
    std::vector<std::string> list(const std::string& name) const;
    std::map<std::string, std::string> members(const std::string& name) const;

    /// Throws BadControlRequest when a member has none of these names, so that a slip does not pass in silence.
    void allow_only(const std::vector<std::string_view>& names) const;

private:
    struct Value {
        std::string parent; ///< empty at the top
        std::string name;
        std::string text;
    };

    std::vector<Value> m_values;
};

} // namespace sistema_ts_simulator::control
