#pragma once

#include "sistema-ts-simulator/soap/mime.hpp"

#include <libxml/tree.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::soap {

/// A borrowed element of an Envelope, which must outlive it. Children are found by local name in the element's own
/// namespace; prefixes mean nothing.
class Element {
public:
    explicit Element(xmlNode* node) : m_node(node) {}

    std::string name() const;
    std::string xml_namespace() const;
    std::string text() const;

    std::optional<Element> child(std::string_view name) const;

    /// A child in no namespace, as services 2 to 5 have them (PROTOCOL 2.2).
    std::optional<Element> unqualified_child(std::string_view name) const;
    std::vector<Element> children(std::string_view name) const;

    /// Text of the child, empty when it is not there.
    std::string child_text(std::string_view name) const;

    /// The last descendant with this name, in document order.
    std::optional<Element> last_descendant(std::string_view name) const;

    xmlNode* node() const { return m_node; }

private:
    xmlNode* m_node;
};

inline constexpr std::size_t k_longest_request = 1'000'000;

/// A request as it came in, parsed without network, entities or DTD. For one thread at a time.
class Envelope {
public:
    /// Throws UnreadableRequest, also when the text is longer than `longest`.
    explicit Envelope(std::string_view xml, std::size_t longest = k_longest_request);

    /// Puts what the `xop:Include` elements refer to in their place, as Base64; what refers to nothing becomes empty.
    /// Throws UnreadableRequest where the message becomes much longer than the longest.
    void include(const Attachments& attachments);

    /// The one element inside `Body`.
    Element body() const { return Element(m_body); }
    xmlDoc* document() const { return m_document.get(); }

private:
    struct Freeing {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };

    std::size_t m_longest;
    std::unique_ptr<xmlDoc, Freeing> m_document;
    xmlNode* m_body = nullptr;
};

} // namespace sistema_ts_simulator::soap
