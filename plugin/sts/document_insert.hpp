#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/document_answer.hpp"

#include <string>
#include <string_view>

// Inserimento of DocumentoSpesa730p: send one new document (PROTOCOL 6).
namespace plugin::sts {

// The request (PROTOCOL 6.4). Throws std::logic_error for a refund, which is another operation (Rimborso), and for a
// document without lines.
std::string write_document_insert(const domain::FiscalDocument& document, const Credentials& credentials,
                                  const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain.
DocumentAnswer read_document_insert(std::string_view answer);

} // namespace plugin::sts
