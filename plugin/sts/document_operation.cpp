#include "plugin/sts/document_operation.hpp"

#include "plugin/sts/operation_fit.hpp"
#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

namespace plugin::sts {
namespace {

using domain::FiscalDocument;
using domain::Operation;

// What the four operations call their parts (PROTOCOL 6.2).
struct Names {
    std::string_view request;
    std::string_view response;
    std::string_view document; // of type documentoSpesa, or, for a refund and a cancellation, a document's key
    std::string_view soap_action;
};

constexpr Names k_insert = {"inserimentoDocumentoSpesaRequest", "inserimentoDocumentoSpesaResponse",
                            "idInserimentoDocumentoFiscale", "inserimento.documentospesap730.sanita.finanze.it"};
constexpr Names k_variation = {"variazioneDocumentoSpesaRequest", "variazioneDocumentoSpesaResponse",
                               "idVariazioneDocumentoFiscale", "variazione.documentospesap730.sanita.finanze.it"};
constexpr Names k_refund = {"rimborsoDocumentoSpesaRequest", "rimborsoDocumentoSpesaResponse",
                            "idRimborsoDocumentoFiscale", "rimborso.documentospesap730.sanita.finanze.it"};
constexpr Names k_cancellation = {"cancellazioneDocumentoSpesaRequest", "cancellazioneDocumentoSpesaResponse",
                                  "idCancellazioneDocumentoFiscale",
                                  "cancellazione.documentospesap730.sanita.finanze.it"};

const Names& names_of(Operation operation) noexcept
{
    switch (operation) {
    case Operation::variation:
        return k_variation;
    case Operation::refund:
        return k_refund;
    case Operation::cancellation:
        return k_cancellation;
    case Operation::insert:
        break;
    }
    return k_insert;
}

// <t:name> around parts that are already written.
std::string wrapped(std::string_view name, const std::string& parts)
{
    return "      <t:" + std::string(name) + ">\n" + parts + "      </t:" + std::string(name) + ">\n";
}

std::string operation_parts(Operation operation, const FiscalDocument& document, const FieldCipher& cipher)
{
    const std::string_view name = names_of(operation).document;
    if (operation == Operation::cancellation) return wrapped(name, key_parts(8, document.key));
    if (operation == Operation::refund) {
        return wrapped(name, key_parts(8, *document.refunds)) +
               wrapped("DocumentoSpesa", document_parts(8, document, cipher));
    }
    return wrapped(name, document_parts(8, document, cipher));
}

} // namespace

std::string write_document_operation(Operation operation, const FiscalDocument& document,
                                     const Credentials& credentials, const FieldCipher& cipher)
{
    // A cancellation says the key alone.
    if (operation != Operation::cancellation) require_fit(operation, document);
    const std::string request(names_of(operation).request);
    std::string body = "    <t:" + request + ">\n";
    body += authentication_parts(6, credentials, cipher);
    body += operation_parts(operation, document, cipher);
    body += "    </t:" + request + ">\n";
    return soap_envelope("http://documentospesap730.sanita.finanze.it", body);
}

DocumentAnswer read_document_operation(Operation operation, std::string_view answer)
{
    return read_document_answer(answer, names_of(operation).response);
}

ServiceEndpoint document_endpoint(Operation operation) noexcept
{
    return {"/DocumentoSpesa730pWeb/DocumentoSpesa730pPort", names_of(operation).soap_action};
}

} // namespace plugin::sts
