#pragma once

#include "sistema-ts-simulator/soap/envelope.hpp"

#include <libxml/xmlschemas.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::soap {

/// An XML schema that request bodies are checked against. Checking may be done by several threads at once.
class Schema {
public:
    /// Throws std::logic_error when the text is not an XML schema.
    explicit Schema(std::string_view xsd);

    /// The first violation in words that begin with `cvc-` and name the element (PROTOCOL 12); nothing when valid.
    std::optional<std::string> first_violation(const Envelope& request) const;

private:
    friend class SchemaCheck;

    struct Freeing {
        void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
    };

    std::unique_ptr<xmlSchema, Freeing> m_schema;
};

/// One check against a Schema, which must outlive it, step by step in libxml2's hands.
class SchemaCheck {
public:
    explicit SchemaCheck(const Schema& schema);
    SchemaCheck(const SchemaCheck&) = delete;
    SchemaCheck& operator=(const SchemaCheck&) = delete;
    ~SchemaCheck() = default;

    xmlSchemaValidCtxt* context() const { return m_context.get(); }

    /// As of Schema; empty as long as there is none.
    const std::string& first_violation() const { return m_violation; }

private:
    struct Freeing {
        void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
    };

    std::unique_ptr<xmlSchemaValidCtxt, Freeing> m_context;
    std::string m_violation; // libxml2 writes into it
};

} // namespace sistema_ts_simulator::soap
