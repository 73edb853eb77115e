#include "sistema-ts-simulator/services/expense_file.hpp"

namespace sistema_ts_simulator::services {

namespace {

constexpr const char* k_malformed = "IL FILE NON E' UN DOCUMENTO XML BEN FORMATO";

} // namespace

ExpenseFile::ExpenseFile(std::string_view xml, const soap::Schema* schema)
    : m_reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING))
{
    if (m_reader == nullptr) {
        m_problem = k_malformed;
        return;
    }
    if (schema == nullptr) return;
    m_check = std::make_unique<soap::SchemaCheck>(*schema);
    xmlTextReaderSchemaValidateCtxt(m_reader.get(), m_check->context(), 0);
}

std::optional<soap::Element> ExpenseFile::next()
{
    while (advance()) {
        const int depth = xmlTextReaderDepth(m_reader.get());
        if (depth != 1 || xmlTextReaderNodeType(m_reader.get()) != XML_READER_TYPE_ELEMENT) continue;
        if (xmlNode* const node = xmlTextReaderExpand(m_reader.get()); node != nullptr) return soap::Element(node);
        m_problem = k_malformed;
    }
    return std::nullopt;
}

/// To the next node, over the record that was read.
bool ExpenseFile::advance()
{
    if (!m_problem.empty()) return false;
    const bool inside = xmlTextReaderDepth(m_reader.get()) > 0;
    const int step = inside ? xmlTextReaderNext(m_reader.get()) : xmlTextReaderRead(m_reader.get());
    if (step < 0) m_problem = k_malformed;
    if (step == 1 && xmlTextReaderNodeType(m_reader.get()) == XML_READER_TYPE_DOCUMENT_TYPE)
        m_problem = "DTD NON AMMESSA NEL FILE";
    return step == 1 && m_problem.empty();
}

std::string ExpenseFile::problem() const
{
    if (!m_problem.empty() || m_check == nullptr) return m_problem;
    return m_check->first_violation();
}

} // namespace sistema_ts_simulator::services
