#include "plugin/sts/attachment.hpp"

#include "plugin/sts/document_fields.hpp"
#include "plugin/sts/operation_fit.hpp"
#include "plugin/sts/request_parts.hpp"

namespace plugin::sts {

std::string attachment_head(const Owner& owner, const FieldCipher& cipher)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<precompilata>\n" +
           plain_fields(2, {{.name = "proprietario", .parts = owner_fields(owner, cipher)}});
}

std::string attachment_document(domain::Operation operation, const domain::FiscalDocument& document,
                                const FieldCipher& cipher)
{
    require_fit(operation, document);
    return plain_fields(2, {{.name = "documentoSpesa", .parts = document_fields_in_file(operation, document, cipher)}});
}

} // namespace plugin::sts
