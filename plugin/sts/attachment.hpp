#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"

#include <string>
#include <string_view>

// The attachment of inviaFileMtom: one XML file with the documents of one owner (PROTOCOL 8.1). It is written piece by
// piece, so that its length does not matter: the head, each document, the tail.
namespace plugin::sts {

// Everything up to the first document.
std::string attachment_head(const Owner& owner, const FieldCipher& cipher);

// One document. Unlike the synchronous service, a cancellation says all that the document said. Throws std::logic_error
// for what cannot be sent, as write_document_operation does.
std::string attachment_document(domain::Operation operation, const domain::FiscalDocument& document,
                                const FieldCipher& cipher);

// Everything after the last document.
inline constexpr std::string_view k_attachment_tail = "</precompilata>\n";

} // namespace plugin::sts
