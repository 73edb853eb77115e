#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message_field.hpp"

#include <string>
#include <string_view>

// The pieces that the requests with qualified children share (PROTOCOL 6.1): text building, nothing else. Each piece
// begins at the given indentation and ends in a line end.
namespace plugin::sts {

// Fields and their parts as elements, the values escaped: <t:name>, or without a namespace <name>.
std::string qualified_fields(std::size_t indent, const MessageFields& fields);
std::string plain_fields(std::size_t indent, const MessageFields& fields);

// <t:name>value</t:name>, the value escaped.
std::string text_element(std::size_t indent, std::string_view name, std::string_view value);

// <name>value</name>, without a namespace, the value escaped.
std::string plain_element(std::size_t indent, std::string_view name, std::string_view value);

// The PIN as it is sent: encrypted, but in clear from an Entratel access (PROTOCOL 3.2).
std::string pincode_text(const Credentials& credentials, const FieldCipher& cipher);

// Proprietario, with its tax code encrypted.
std::string owner_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher);

// opzionale1 of an Entratel access, else nothing. Where it stands differs by service (PROTOCOL 15, 6).
std::string intermediary_parts(std::size_t indent, const Credentials& credentials);

// What most requests begin with: opzionale1, pincode and Proprietario.
std::string authentication_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher);

// The children of idSpesa or idDocumentoFiscale.
std::string key_parts(std::size_t indent, const domain::DocumentKey& key);

} // namespace plugin::sts
