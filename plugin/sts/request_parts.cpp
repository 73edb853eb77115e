#include "plugin/sts/request_parts.hpp"

#include "plugin/sts/soap.hpp"

namespace plugin::sts {
namespace {

std::string open(std::size_t indent, std::string_view name)
{
    return std::string(indent, ' ') + "<t:" + std::string(name) + ">\n";
}

std::string close(std::size_t indent, std::string_view name)
{
    return std::string(indent, ' ') + "</t:" + std::string(name) + ">\n";
}

std::string expense_parts(std::size_t indent, const domain::ExpenseLine& line)
{
    std::string xml = open(indent, "voceSpesa");
    xml += text_element(indent + 2, "tipoSpesa", domain::code(line.type));
    if (line.flag != domain::ExpenseFlag::none) {
        xml += text_element(indent + 2, "flagTipoSpesa", std::to_string(static_cast<int>(line.flag)));
    }
    xml += text_element(indent + 2, "importo", line.amount.to_wire());
    xml += text_element(indent + 2, line.vat.is_rate() ? "aliquotaIVA" : "naturaIVA", line.vat.wire());
    return xml + close(indent, "voceSpesa");
}

} // namespace

std::string text_element(std::size_t indent, std::string_view name, std::string_view value)
{
    std::string xml(indent, ' ');
    xml.append("<t:").append(name).append(">").append(xml_escape(value)).append("</t:").append(name).append(">\n");
    return xml;
}

std::string plain_element(std::size_t indent, std::string_view name, std::string_view value)
{
    std::string xml(indent, ' ');
    xml.append("<").append(name).append(">").append(xml_escape(value)).append("</").append(name).append(">\n");
    return xml;
}

std::string pincode_text(const Credentials& credentials, const FieldCipher& cipher)
{
    return credentials.intermediary ? credentials.pincode.reveal() : cipher.encrypt(credentials.pincode.reveal());
}

std::string owner_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher)
{
    std::string xml = open(indent, "Proprietario");
    if (const auto& structure = credentials.owner.structure) {
        xml += text_element(indent + 2, "codiceRegione", structure->region);
        xml += text_element(indent + 2, "codiceAsl", structure->asl);
        xml += text_element(indent + 2, "codiceSSA", structure->ssa);
    }
    xml += text_element(indent + 2, "cfProprietario", cipher.encrypt(credentials.owner.tax_code));
    return xml + close(indent, "Proprietario");
}

std::string intermediary_parts(std::size_t indent, const Credentials& credentials)
{
    return credentials.intermediary ? text_element(indent, "opzionale1", *credentials.intermediary) : std::string();
}

std::string authentication_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher)
{
    return intermediary_parts(indent, credentials) +
           text_element(indent, "pincode", pincode_text(credentials, cipher)) +
           owner_parts(indent, credentials, cipher);
}

std::string key_parts(std::size_t indent, const domain::DocumentKey& key)
{
    std::string xml = text_element(indent, "pIva", key.vat_number);
    xml += text_element(indent, "dataEmissione", key.issued_on.iso());
    xml += open(indent, "numDocumentoFiscale");
    xml += text_element(indent + 2, "dispositivo", std::to_string(key.device));
    xml += text_element(indent + 2, "numDocumento", key.number);
    return xml + close(indent, "numDocumentoFiscale");
}

std::string document_parts(std::size_t indent, const domain::FiscalDocument& document, const FieldCipher& cipher)
{
    std::string xml = open(indent, "idSpesa");
    xml += key_parts(indent + 2, document.key);
    xml += close(indent, "idSpesa");
    xml += text_element(indent, "dataPagamento", document.paid_on.iso());
    if (document.advance_payment) xml += text_element(indent, "flagPagamentoAnticipato", "1");
    // RULES R3.35, R3.44: with the opposition not even the encrypted tax code may leave.
    if (document.patient_tax_code && !document.opposition) {
        xml += text_element(indent, "cfCittadino", cipher.encrypt(*document.patient_tax_code));
    }
    for (const domain::ExpenseLine& line : document.lines) {
        xml += expense_parts(indent, line);
    }
    if (document.traced_payment) {
        xml += text_element(indent, "pagamentoTracciato", *document.traced_payment ? "SI" : "NO");
    }
    xml += text_element(indent, "tipoDocumento", domain::k_document_type);
    xml += text_element(indent, "flagOpposizione", document.opposition ? "1" : "0");
    return xml;
}

} // namespace plugin::sts
