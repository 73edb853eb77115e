#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plugin::domain {

enum class Severity {
    excluded, // the document is not for Sistema TS: listed with its reason, never dropped silently
    blocking, // to be corrected first
    warning,  // the doctor may go on
};

// Something that a check found in a document. The ids V.. are those of RULES 9; P.. are the plugin's own.
struct Finding {
    std::string id;
    Severity severity;
    std::string text;       // Italian: what is wrong. Holds no personal data
    std::string what_to_do; // Italian: how to go on
    std::string subject;    // the id of the service that it concerns, or empty

    friend bool operator==(const Finding&, const Finding&) = default;
};

// The finding of that id, with {name} in its text replaced. Throws std::logic_error for an id that does not exist.
Finding make_finding(std::string_view id, std::vector<std::pair<std::string_view, std::string>> values = {},
                     std::string subject = {});

} // namespace plugin::domain
