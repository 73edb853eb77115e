#include "plugin/sts/attachment.hpp"

#include "plugin/sts/operation_fit.hpp"
#include "plugin/sts/request_parts.hpp"

namespace plugin::sts {
namespace {

std::string plain_key(std::string_view name, const domain::DocumentKey& key)
{
    std::string xml = "    <" + std::string(name) + ">\n";
    xml += plain_element(6, "pIva", key.vat_number);
    xml += plain_element(6, "dataEmissione", key.issued_on.iso());
    xml += "      <numDocumentoFiscale>\n";
    xml += plain_element(8, "dispositivo", std::to_string(key.device));
    xml += plain_element(8, "numDocumento", key.number);
    return xml + "      </numDocumentoFiscale>\n    </" + std::string(name) + ">\n";
}

std::string plain_line(const domain::ExpenseLine& line)
{
    std::string xml = "    <voceSpesa>\n";
    xml += plain_element(6, "tipoSpesa", domain::code(line.type));
    if (line.flag != domain::ExpenseFlag::none) {
        xml += plain_element(6, "flagTipoSpesa", std::to_string(static_cast<int>(line.flag)));
    }
    xml += plain_element(6, "importo", line.amount.to_wire());
    xml += plain_element(6, line.vat.is_rate() ? "aliquotaIVA" : "naturaIVA", line.vat.wire());
    return xml + "    </voceSpesa>\n";
}

} // namespace

std::string attachment_head(const Owner& owner, const FieldCipher& cipher)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<precompilata>\n  <proprietario>\n";
    if (owner.structure) {
        xml += plain_element(4, "codiceRegione", owner.structure->region);
        xml += plain_element(4, "codiceAsl", owner.structure->asl);
        xml += plain_element(4, "codiceSSA", owner.structure->ssa);
    }
    xml += plain_element(4, "cfProprietario", cipher.encrypt(owner.tax_code));
    return xml + "  </proprietario>\n";
}

std::string attachment_document(domain::Operation operation, const domain::FiscalDocument& document,
                                const FieldCipher& cipher)
{
    require_fit(operation, document);
    std::string xml = "  <documentoSpesa>\n";
    xml += plain_key("idSpesa", document.key);
    if (operation == domain::Operation::refund) xml += plain_key("idRimborso", *document.refunds);
    xml += plain_element(4, "dataPagamento", document.paid_on.iso());
    if (document.advance_payment) xml += plain_element(4, "flagPagamentoAnticipato", "1");
    xml += plain_element(4, "flagOperazione", domain::letter(operation));
    // RULES R3.35, R3.44: with the opposition not even the encrypted tax code may leave.
    if (document.patient_tax_code && !document.opposition) {
        xml += plain_element(4, "cfCittadino", cipher.encrypt(*document.patient_tax_code));
    }
    if (document.traced_payment) {
        xml += plain_element(4, "pagamentoTracciato", *document.traced_payment ? "SI" : "NO");
    }
    xml += plain_element(4, "tipoDocumento", domain::k_document_type);
    xml += plain_element(4, "flagOpposizione", document.opposition ? "1" : "0");
    for (const domain::ExpenseLine& line : document.lines) {
        xml += plain_line(line);
    }
    return xml + "  </documentoSpesa>\n";
}

} // namespace plugin::sts
