#pragma once

#include <libxml/tree.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::soap {

/// The request is not a SOAP 1.1 envelope that can be read. The text says why.
class UnreadableRequest : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A borrowed element of an Envelope, which must outlive it. Children are found by local name in the element's own
/// namespace; prefixes mean nothing.
class Element {
public:
    explicit Element(xmlNode* node) : m_node(node) {}

    std::string name() const;
    std::string xml_namespace() const;
    std::string text() const;

    std::optional<Element> child(std::string_view name) const;
    std::vector<Element> children(std::string_view name) const;

    /// Text of the child, empty when it is not there.
    std::string child_text(std::string_view name) const;

    /// The last descendant with this name, in document order.
    std::optional<Element> last_descendant(std::string_view name) const;

    xmlNode* node() const { return m_node; }

private:
    xmlNode* m_node;
};

/// A request as it came in, parsed without network, entities or DTD. For one thread at a time.
class Envelope {
public:
    /// Throws UnreadableRequest.
    explicit Envelope(std::string_view xml);

    /// The one element inside `Body`.
    Element body() const { return Element(m_body); }
    xmlDoc* document() const { return m_document.get(); }

private:
    struct Freeing {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };

    std::unique_ptr<xmlDoc, Freeing> m_document;
    xmlNode* m_body = nullptr;
};

} // namespace sistema_ts_simulator::soap
