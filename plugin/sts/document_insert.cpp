#include "plugin/sts/document_insert.hpp"

#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

#include <stdexcept>

namespace plugin::sts {

std::string write_document_insert(const domain::FiscalDocument& document, const Credentials& credentials,
                                  const FieldCipher& cipher)
{
    if (document.refunds) throw std::logic_error("a refund cannot be sent as a new document");
    if (document.lines.empty()) throw std::logic_error("a document without expense lines cannot be sent");
    std::string body = "    <t:inserimentoDocumentoSpesaRequest>\n";
    body += authentication_parts(6, credentials, cipher);
    body += "      <t:idInserimentoDocumentoFiscale>\n";
    body += document_parts(8, document, cipher);
    body += "      </t:idInserimentoDocumentoFiscale>\n";
    body += "    </t:inserimentoDocumentoSpesaRequest>\n";
    return soap_envelope("http://documentospesap730.sanita.finanze.it", body);
}

DocumentAnswer read_document_insert(std::string_view answer)
{
    return read_document_answer(answer, "inserimentoDocumentoSpesaResponse");
}

} // namespace plugin::sts
