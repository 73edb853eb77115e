#pragma once

#include "plugin/sts/xml_guard.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// SOAP 1.1, as far as Sistema TS uses it.
namespace plugin::sts {

// The text with & < > " ' and control characters made safe for XML. Control characters become blanks: XML 1.0 has no
// way to write them.
std::string xml_escape(std::string_view text);
void append_escaped(std::string& xml, std::string_view text);

// The envelope around a body element that is already XML, indented by four blanks and ending in a line end. The prefix
// `t` stands for `target_namespace`.
std::string soap_envelope(std::string_view target_namespace, std::string_view body);

// An element of an answer. Names are local names: the services use different prefixes (PROTOCOL 2.4).
struct XmlElement {
    std::string name;
    std::string text; // trimmed
    std::vector<XmlElement> children;

    const XmlElement* child(std::string_view local_name) const noexcept; // the first, or nullptr
    std::string child_text(std::string_view local_name) const;           // empty where there is none
};

// The beginning of a text of the service, short enough for a technical text.
std::string in_short(std::string_view text);

// The one element inside the SOAP body, a Fault included. Throws UnreadableAnswer.
XmlElement read_soap_body(std::string_view answer, std::size_t largest = k_largest_answer);

} // namespace plugin::sts
