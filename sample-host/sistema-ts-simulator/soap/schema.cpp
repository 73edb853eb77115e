#include "sistema-ts-simulator/soap/schema.hpp"

#include <libxml/xmlschemas.h>

#include <stdexcept>

namespace sistema_ts_simulator::soap {

namespace {

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using SchemaHandle = std::unique_ptr<xmlSchema, Freeing<xmlSchemaFree>>;

/// The rule of the XML Schema recommendation that libxml2's error code stands for, as other validators print it.
std::string rule_of(int code)
{
    switch (code) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
        return "cvc-complex-type.2.4";
    case XML_SCHEMAV_CVC_ELT_1:
        return "cvc-elt.1";
    case XML_SCHEMAV_CVC_PATTERN_VALID:
        return "cvc-pattern-valid";
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
        return "cvc-enumeration-valid";
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
        return "cvc-minLength-valid";
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
        return "cvc-maxLength-valid";
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
        return "cvc-minInclusive-valid";
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
        return "cvc-maxInclusive-valid";
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
        return "cvc-datatype-valid.1.2.1";
    default:
        return "cvc-type.3";
    }
}

/// Keeps the first violation only. libxml2 calls it back.
void keep_first(void* kept, xmlErrorPtr error)
{
    auto& violation = *static_cast<std::string*>(kept);
    if (!violation.empty()) return;
    std::string text = error->message == nullptr ? "" : error->message;
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    violation = rule_of(error->code) + ": " + text;
}

} // namespace

struct Schema::Parsed {
    SchemaHandle schema;
};

Schema::Schema(std::string_view xsd) : m_parsed(std::make_unique<Parsed>())
{
    const std::unique_ptr<xmlSchemaParserCtxt, Freeing<xmlSchemaFreeParserCtxt>> parser(
        xmlSchemaNewMemParserCtxt(xsd.data(), static_cast<int>(xsd.size())));
    m_parsed->schema.reset(xmlSchemaParse(parser.get()));
    if (m_parsed->schema == nullptr) throw std::logic_error("an embedded XML schema is not valid");
}

Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

std::optional<std::string> Schema::first_violation(const Envelope& request) const
{
    const std::unique_ptr<xmlSchemaValidCtxt, Freeing<xmlSchemaFreeValidCtxt>> check(
        xmlSchemaNewValidCtxt(m_parsed->schema.get()));
    std::string violation;
    xmlSchemaSetValidStructuredErrors(check.get(), keep_first, &violation);
    if (xmlSchemaValidateOneElement(check.get(), request.body().node()) == 0) return std::nullopt;
    return violation.empty() ? "cvc-elt.1: Element '" + request.body().name() + "': not valid" : violation;
}

} // namespace sistema_ts_simulator::soap
