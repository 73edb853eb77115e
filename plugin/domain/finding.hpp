#pragma once

#include "plugin/domain/severity.hpp"
#include "plugin/domain/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace plugin::domain {

// Something that a check found in a document. Its check is the one of that id in check_table.hpp.
struct Finding {
    std::string id;
    Severity severity;
    std::string text;       // what is wrong. Holds no personal data
    std::string what_to_do; // how to go on
    std::string subject;    // the id of the service that it concerns, or empty

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

// The finding of that check; its id is the rule's, without the letter of a variant. Throws std::logic_error for an id
// that does not exist.
Finding make_finding(std::string_view id, const TextValues& values = {}, std::string subject = {});

} // namespace plugin::domain
