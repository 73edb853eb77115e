#include "plugin/sts/document_operation.hpp"

#include "plugin/sts/document_fields.hpp"
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

} // namespace

MessageFields document_operation_fields(Operation operation, const FiscalDocument& document,
                                        const Credentials& credentials, const FieldCipher& cipher)
{
    // A cancellation says the key alone.
    if (operation != Operation::cancellation) require_fit(operation, document);
    MessageFields fields = authentication_fields(credentials, cipher);
    const std::string_view name = names_of(operation).document;
    if (operation == Operation::cancellation) {
        fields.push_back({.name = name, .parts = key_fields(document.key)});
    } else if (operation == Operation::refund) {
        fields.push_back({.name = name, .parts = key_fields(*document.refunds)});
        fields.push_back({.name = "DocumentoSpesa", .parts = document_fields(document, cipher)});
    } else {
        fields.push_back({.name = name, .parts = document_fields(document, cipher)});
    }
    return fields;
}

std::string write_document_operation(Operation operation, const FiscalDocument& document,
                                     const Credentials& credentials, const FieldCipher& cipher)
{
    const std::string request(names_of(operation).request);
    std::string body = "    <t:" + request + ">\n";
    body += qualified_fields(6, document_operation_fields(operation, document, credentials, cipher));
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
