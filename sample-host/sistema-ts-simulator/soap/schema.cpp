#include "sistema-ts-simulator/soap/schema.hpp"

#include <stdexcept>

namespace sistema_ts_simulator::soap {

namespace {

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

Schema::Schema(std::string_view xsd)
{
    xmlSchemaParserCtxt* const parser = xmlSchemaNewMemParserCtxt(xsd.data(), static_cast<int>(xsd.size()));
    m_schema.reset(xmlSchemaParse(parser));
    xmlSchemaFreeParserCtxt(parser);
    if (m_schema == nullptr) throw std::logic_error("an embedded XML schema is not valid");
}

std::optional<std::string> Schema::first_violation(const Envelope& request) const
{
    const SchemaCheck check(*this);
    if (xmlSchemaValidateOneElement(check.context(), request.body().node()) == 0) return std::nullopt;
    if (!check.first_violation().empty()) return check.first_violation();
    return "cvc-elt.1: Element '" + request.body().name() + "': not valid";
}

SchemaCheck::SchemaCheck(const Schema& schema) : m_context(xmlSchemaNewValidCtxt(schema.m_schema.get()))
{
    xmlSchemaSetValidStructuredErrors(m_context.get(), keep_first, &m_violation);
}

} // namespace sistema_ts_simulator::soap
