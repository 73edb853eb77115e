#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::validator {

/// A tag as it stands in a page, names in lower case, the values of attributes with the five entities of XML decoded.
struct HtmlTag {
    std::string name;
    std::string text; ///< between the angle brackets
    std::vector<std::pair<std::string, std::string>> attributes;

    /// The value of an attribute; empty when there is none.
    [[nodiscard]] std::string value(std::string_view attribute) const;
};

/// The opening tags of a fragment, in order. Good enough for pages of templates; not a browser's parser.
std::vector<HtmlTag> tags_of(std::string_view html);

} // namespace host_sdk::validator
