#include "sistema-ts-simulator/soap/envelope.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"

#include <libxml/parser.h>

namespace sistema_ts_simulator::soap {

namespace {

constexpr std::string_view k_soap = "http://schemas.xmlsoap.org/soap/envelope/";
constexpr std::string_view k_xop = "http://www.w3.org/2004/08/xop/include";

std::string_view text_of(const xmlChar* text)
{
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_element(const xmlNode* node, std::string_view xml_namespace, std::string_view name)
{
    return node->type == XML_ELEMENT_NODE && text_of(node->name) == name &&
           (node->ns == nullptr ? xml_namespace.empty() : text_of(node->ns->href) == xml_namespace);
}

std::optional<Element> find_child(xmlNode* parent, std::string_view xml_namespace, std::string_view name)
{
    for (xmlNode* node = xmlFirstElementChild(parent); node != nullptr; node = xmlNextElementSibling(node))
        if (is_element(node, xml_namespace, name)) return Element(node);
    return std::nullopt;
}

std::string attribute(xmlNode* node, const char* name)
{
    xmlChar* value = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text(text_of(value));
    xmlFree(value);
    return text;
}

/// `left` is how many characters may still be put in: many references to one attachment would grow without bound.
void include_below(xmlNode* parent, const Attachments& attachments, std::size_t& left)
{
    for (xmlNode* node = xmlFirstElementChild(parent); node != nullptr; node = xmlNextElementSibling(node)) {
        const auto reference = find_child(node, k_xop, "Include");
        if (!reference) {
            include_below(node, attachments, left);
            continue;
        }
        const auto found = attachments.find(content_id_in(attribute(reference->node(), "href")));
        const std::string text = found == attachments.end() ? std::string() : crypto::base64(found->second);
        if (text.size() > left) throw UnreadableRequest("Richiesta troppo lunga");
        left -= text.size();
        xmlNodeSetContent(node, nullptr); // takes the reference away
        xmlNodeAddContentLen(node, reinterpret_cast<const xmlChar*>(text.data()), static_cast<int>(text.size()));
    }
}

} // namespace

std::string Element::name() const
{
    return std::string(text_of(m_node->name));
}

std::string Element::xml_namespace() const
{
    return m_node->ns == nullptr ? std::string() : std::string(text_of(m_node->ns->href));
}

std::string Element::text() const
{
    xmlChar* content = xmlNodeGetContent(m_node);
    std::string text(text_of(content));
    xmlFree(content);
    return text;
}

std::optional<Element> Element::child(std::string_view name) const
{
    return find_child(m_node, xml_namespace(), name);
}

std::optional<Element> Element::unqualified_child(std::string_view name) const
{
    return find_child(m_node, {}, name);
}

std::vector<Element> Element::children(std::string_view name) const
{
    std::vector<Element> found;
    for (xmlNode* node = xmlFirstElementChild(m_node); node != nullptr; node = xmlNextElementSibling(node))
        if (is_element(node, xml_namespace(), name)) found.emplace_back(node);
    return found;
}

std::string Element::child_text(std::string_view name) const
{
    const auto found = child(name);
    return found ? found->text() : std::string();
}

std::optional<Element> Element::last_descendant(std::string_view name) const
{
    for (xmlNode* node = xmlLastElementChild(m_node); node != nullptr; node = xmlPreviousElementSibling(node)) {
        if (const auto deeper = Element(node).last_descendant(name)) return deeper;
        if (text_of(node->name) == name) return Element(node);
    }
    return std::nullopt;
}

Envelope::Envelope(std::string_view xml, std::size_t longest) : m_longest(longest)
{
    if (xml.size() > longest) throw UnreadableRequest("Richiesta troppo lunga");
    m_document.reset(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (m_document == nullptr) throw UnreadableRequest("La richiesta non e' un documento XML ben formato");
    if (m_document->intSubset != nullptr) throw UnreadableRequest("DTD non ammessa nella richiesta");

    xmlNode* const root = xmlDocGetRootElement(m_document.get());
    if (root == nullptr || !is_element(root, k_soap, "Envelope"))
        throw UnreadableRequest("La richiesta non e' una busta SOAP 1.1");
    for (xmlNode* node = xmlFirstElementChild(root); node != nullptr; node = xmlNextElementSibling(node))
        if (is_element(node, k_soap, "Body")) m_body = xmlFirstElementChild(node);
    if (m_body == nullptr) throw UnreadableRequest("Il Body della busta SOAP e' vuoto");
}

void Envelope::include(const Attachments& attachments)
{
    std::size_t left = 2 * m_longest; // in Base64 an attachment grows by a third
    include_below(m_body, attachments, left);
}

} // namespace sistema_ts_simulator::soap
