#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/document_answer.hpp"
#include "plugin/sts/message_field.hpp"
#include "plugin/sts/service_endpoint.hpp"

#include <string>
#include <string_view>

// The operations of DocumentoSpesa730p: one document a call, judged at once (PROTOCOL 6).
namespace plugin::sts {

// All that the request says (PROTOCOL 6.2, 6.4): who sends, and the document. A refund is linked by document.refunds to
// the document that it refunds; of a document that is cancelled only the key leaves. Throws std::logic_error for a
// refund without that link, for another operation on a document that has it, and for a document without lines.
MessageFields document_operation_fields(domain::Operation operation, const domain::FiscalDocument& document,
                                        const Credentials& credentials, const FieldCipher& cipher);

// The request with those fields. Throws as they do.
std::string write_document_operation(domain::Operation operation, const domain::FiscalDocument& document,
                                     const Credentials& credentials, const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain.
DocumentAnswer read_document_operation(domain::Operation operation, std::string_view answer);

ServiceEndpoint document_endpoint(domain::Operation operation) noexcept;

} // namespace plugin::sts
