#include "fidelity/mutation.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <vector>

namespace simulator_test {

namespace {

const xmlChar* text_of(const std::string& text)
{
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

std::string name_of(const xmlNode* node)
{
    return reinterpret_cast<const char*>(node->name);
}

/// Around the borders of every type in the schemas.
const std::vector<std::string>& border_texts()
{
    static const std::vector<std::string> texts = {
        // clang-format off
        "", " ", "\n", "0", "1", "2", "-1", "+1", "01", "001", "999", "1000", "0999", "00001", " 1 ", "1.0",
        "F", "D", "f", "FD", " F", "SI", "NO", "Si", "S", "I", "V", "R", "C", "X", "IV", "TK", "SR", "XX", "sr", "SR ",
        "N", "N1", "N2.2", "N234567890", "N2345678901",
        "0.00", "0.01", "0.1", ".10", "90", "90.00", "90.000", "90,00", "99999.99", "100000.00", "00000.01", "-90.00",
        "1e3", "NaN", "INF", "100.00", "100.01", "0100.00",
        "12345678901", "1234567890", "123456789012", " 12345678901 ", std::string(20, '9'), std::string(21, '9'),
        "2013-01-01", "2012-12-31", "2014-01-01", "2013-12-31", "2015-01-01", "2014-12-31", "2026-02-29", "2026-13-01",
        "2026-11-20Z", "2026-1-1", "202611", "20261",
        "FT 1", "FT#1", "ABC", "AB", "ABCD", "ab1", "12345", "123456", "1234567",
        "spese.zip", "spese.zip\xE2\x82\xAC", "\xC3\xA0", "UEsDB===", std::string(256, 'A'), std::string(257, 'A')
        // clang-format on
    };
    return texts;
}

void add_elements_below(xmlNode* node, std::vector<xmlNode*>& found)
{
    for (xmlNode* child = xmlFirstElementChild(node); child != nullptr; child = xmlNextElementSibling(child)) {
        found.push_back(child);
        add_elements_below(child, found);
    }
}

bool is_inside(const xmlNode* node, const xmlNode* ancestor)
{
    while (node != nullptr && node != ancestor)
        node = node->parent;
    return node != nullptr;
}

/// A message that can be changed.
class Message {
public:
    explicit Message(const std::string& xml)
        : m_document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0), &xmlFreeDoc),
          m_root(xmlDocGetRootElement(m_document.get()))
    {
        if (name_of(m_root) == "Envelope") m_root = xmlFirstElementChild(xmlLastElementChild(m_root));
        add_elements_below(m_root, m_elements);
    }

    xmlDoc* document() const { return m_document.get(); }

    /// The request, or the root of a file.
    xmlNode* root() const { return m_root; }

    /// Those below the root, as they were at first.
    const std::vector<xmlNode*>& elements() const { return m_elements; }

    std::string xml() const
    {
        xmlChar* bytes = nullptr;
        int size = 0;
        xmlDocDumpMemoryEnc(m_document.get(), &bytes, &size, "UTF-8");
        const std::unique_ptr<xmlChar, decltype(xmlFree)> owned(bytes, xmlFree);
        return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    }

private:
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> m_document;
    xmlNode* m_root;
    std::vector<xmlNode*> m_elements;
};

/// Sets the text of an element; of one with children: text after them. Returns what was changed.
std::string set_text(xmlNode* element, const std::string& text)
{
    if (xmlFirstElementChild(element) == nullptr) xmlNodeSetContent(element, text_of(""));
    xmlNodeAddContent(element, text_of(text));
    return name_of(element) + " with the text '" + text + "'";
}

/// One change of a message.
class Mutation {
public:
    Mutation(Message& message, RandomRequests& random) : m_message(message), m_random(random) {}

    /// Returns what was changed.
    std::string change()
    {
        xmlNode* const element = any();
        const std::string name = name_of(element);
        switch (m_random.below(9)) {
        case 0:
            xmlUnlinkNode(element);
            xmlFreeNode(element);
            return name + " dropped";
        case 1:
            xmlAddNextSibling(element, xmlDocCopyNode(element, m_message.document(), 1));
            return name + " doubled";
        case 2:
            return name + " moved before " + move(element);
        case 3:
            return name + " renamed to " + rename(element);
        case 4:
            return change_namespace(m_random.below(4) == 0 ? m_message.root() : element);
        case 5:
            return name + " with a child " + add_child(element);
        case 6:
            return name + " with the attribute " + add_attribute(element);
        default:
            return set_text(element, border_texts()[m_random.below(border_texts().size())]);
        }
    }

private:
    xmlNode* any() { return m_message.elements()[m_random.below(m_message.elements().size())]; }

    std::string move(xmlNode* element)
    {
        xmlNode* const before = any();
        if (!is_inside(before, element)) xmlAddPrevSibling(before, element);
        return name_of(before);
    }

    std::string rename(xmlNode* element)
    {
        std::string name = m_random.below(2) == 0 ? "altro" : name_of(any());
        xmlNodeSetName(element, text_of(name));
        return name;
    }

    std::string change_namespace(xmlNode* element)
    {
        const bool none = element->ns != nullptr && m_random.below(2) == 0;
        xmlSetNs(element, none ? nullptr : xmlNewNs(element, text_of("http://example.org/"), text_of("o")));
        return name_of(element) + (none ? " in no namespace" : " in another namespace");
    }

    std::string add_child(xmlNode* element)
    {
        std::string name = m_random.below(2) == 0 ? "altro" : name_of(any());
        xmlNewChild(element, element->ns, text_of(name), text_of("1"));
        return name;
    }

    std::string add_attribute(xmlNode* element)
    {
        if (m_random.below(2) == 0) {
            xmlNewProp(element, text_of("tipo"), text_of("1"));
            return "tipo";
        }
        xmlNs* const xsi = xmlNewNs(element, text_of("http://www.w3.org/2001/XMLSchema-instance"), text_of("xsi"));
        xmlNewNsProp(element, xsi, text_of("nil"), text_of("true"));
        return "xsi:nil";
    }

    Message& m_message;
    RandomRequests& m_random;
};

} // namespace

Mutant mutate(const std::string& xml, RandomRequests& random)
{
    Message message(xml);
    std::string change = Mutation(message, random).change();
    return {.xml = message.xml(), .change = std::move(change)};
}

std::vector<Mutant> with_every_text(const std::string& xml, std::set<std::string>& done)
{
    const Message original(xml);
    std::vector<Mutant> mutants;
    for (std::size_t i = 0; i < original.elements().size(); ++i) {
        xmlNode* const element = original.elements()[i];
        if (xmlChildElementCount(element) > 0 || !done.insert(name_of(element)).second) continue;
        for (const std::string& text : border_texts()) {
            Message message(xml);
            std::string change = set_text(message.elements()[i], text);
            mutants.push_back({.xml = message.xml(), .change = std::move(change)});
        }
    }
    return mutants;
}

} // namespace simulator_test
