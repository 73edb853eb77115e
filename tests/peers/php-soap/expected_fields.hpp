#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/sts/credentials.hpp"

#include <map>
#include <string>

// What a server must understand of a request, said without its XML. Ciphered texts are those of sample::FakeCipher.
namespace peers {

// By their path in the message: "Proprietario/cfProprietario", "voceSpesa/0/tipoSpesa". An xs:integer has no zeros in
// front, a list counts from 0, and "operation" is the one of the WSDL.
struct Fields : std::map<std::string, std::string> {
    using map::map;
};

Fields operator+(Fields one, const Fields& other);

// The same below a path.
Fields below(const std::string& path, const Fields& fields);

// `pincode`, `Proprietario` and, of an intermediary, `opzionale1`.
Fields sender_fields(const plugin::sts::Credentials& credentials);

// `pincode_name` and, of an intermediary, `opzionale1`.
Fields pincode_fields(const std::string& pincode_name, const plugin::sts::Credentials& credentials);

// The structure's codes and the owner's tax code as it is written.
Fields owner_fields(const plugin::sts::Credentials& credentials, const std::string& tax_code);

// A key where the P.IVA is text.
Fields key_fields(const plugin::domain::DocumentKey& key);

// A whole request of DocumentoSpesa730p.
Fields operation_fields(plugin::domain::Operation operation, const plugin::domain::FiscalDocument& document,
                        const plugin::sts::Credentials& credentials);

} // namespace peers
