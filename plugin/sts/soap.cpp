#include "plugin/sts/soap.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/xml_entity.hpp"
#include "plugin/sts/utf8.hpp"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <algorithm>
#include <sstream>

namespace plugin::sts {
namespace {

using boost::property_tree::ptree;

std::string local_name(const std::string& name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
}

// A character reference such as &#0; passes the guard as text: what it stands for does not.
std::string clean(std::string text)
{
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20U) c = ' ';
    }
    return std::string(domain::trim(text));
}

XmlElement to_element(const std::string& name, const ptree& tree)
{
    XmlElement element{local_name(name), clean(tree.data()), {}};
    for (const auto& [child_name, child] : tree) {
        if (child_name != "<xmlattr>") element.children.push_back(to_element(child_name, child));
    }
    return element;
}

// Most of what is written is nothing else: ciphertexts, numbers, dates.
constexpr bool stands_as_it_is(char c) noexcept
{
    return domain::xml_entity_of(c).empty() && static_cast<unsigned char>(c) >= 0x20U;
}

} // namespace

void append_escaped(std::string& xml, std::string_view text)
{
    while (!text.empty()) {
        const auto* const end = std::find_if_not(text.begin(), text.end(), stands_as_it_is);
        xml.append(text.begin(), end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
        if (text.empty()) return;
        const std::string_view entity = domain::xml_entity_of(text.front());
        xml += entity.empty() ? std::string_view(" ") : entity; // a control character
        text.remove_prefix(1);
    }
}

std::string xml_escape(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    append_escaped(result, text);
    return result;
}

std::string soap_envelope(std::string_view target_namespace, std::string_view body)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"\n"
                      "                  xmlns:t=\"";
    xml += target_namespace;
    xml += "\">\n  <soapenv:Body>\n";
    xml += body;
    xml += "  </soapenv:Body>\n</soapenv:Envelope>\n";
    return xml;
}

const XmlElement* XmlElement::child(std::string_view local) const noexcept
{
    for (const XmlElement& element : children) {
        if (element.name == local) return &element;
    }
    return nullptr;
}

std::string XmlElement::child_text(std::string_view local) const
{
    const XmlElement* element = child(local);
    return element != nullptr ? element->text : std::string();
}

std::string in_short(std::string_view text)
{
    constexpr std::size_t k_longest = 200;
    if (text.size() <= k_longest) return std::string(text);
    std::size_t end = k_longest;
    while (end > 0 && is_utf8_continuation(text[end])) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

XmlElement read_soap_body(std::string_view answer, std::size_t largest)
{
    guard_xml(answer, largest);
    ptree tree;
    try {
        std::istringstream stream{std::string(answer)};
        namespace xml_parser = boost::property_tree::xml_parser;
        xml_parser::read_xml(stream, tree, xml_parser::no_comments | xml_parser::trim_whitespace);
    } catch (const boost::property_tree::xml_parser_error& error) {
        throw UnreadableAnswer("not XML: " + error.message());
    }
    const XmlElement document = to_element("", tree);
    const XmlElement* envelope = document.child("Envelope");
    const XmlElement* body = envelope != nullptr ? envelope->child("Body") : nullptr;
    if (body == nullptr) throw UnreadableAnswer("not a SOAP answer");
    if (body->children.size() != 1) throw UnreadableAnswer("a SOAP body without exactly one element");
    return body->children.front();
}

} // namespace plugin::sts
