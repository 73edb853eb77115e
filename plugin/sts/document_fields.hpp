#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message_field.hpp"

// What leaves of a document and of who sends it, field by field in the order of the messages (PROTOCOL 5, 6 and 7):
// the only place that decides it.
namespace plugin::sts {

// The children of idSpesa, idDocumentoFiscale or idRimborso.
MessageFields key_fields(const domain::DocumentKey& key);

// A facility's three codes; nothing for a professional.
MessageFields structure_fields(const Owner& owner);

// The children of Proprietario, with the tax code encrypted.
MessageFields owner_fields(const Owner& owner, const FieldCipher& cipher);

// What most requests begin with: opzionale1, pincode and Proprietario. The PIN is encrypted, but in clear from an
// Entratel access (PROTOCOL 3.2).
MessageFields authentication_fields(const Credentials& credentials, const FieldCipher& cipher);

// The children of an element of type documentoSpesa, in the order of the synchronous service.
MessageFields document_fields(const domain::FiscalDocument& document, const FieldCipher& cipher);

// The same in a file of documents, which has an order of its own and says the operation.
MessageFields document_fields_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                                      const FieldCipher& cipher);

} // namespace plugin::sts
