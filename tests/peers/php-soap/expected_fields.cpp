#include "expected_fields.hpp"

namespace peers {

using namespace plugin::domain;
using plugin::sts::Credentials;

namespace {

std::string ciphered(const std::string& text)
{
    return "{" + text + "}";
}

// A key where the P.IVA is an xs:integer.
Fields number_key_fields(const DocumentKey& key)
{
    Fields fields = key_fields(key);
    fields["pIva"] = std::to_string(std::stoll(key.vat_number));
    return fields;
}

Fields line_fields(const ExpenseLine& line)
{
    Fields fields{{"tipoSpesa", std::string(code(line.type))},
                  {"importo", line.amount.to_wire()},
                  {line.vat.is_rate() ? "aliquotaIVA" : "naturaIVA", std::string(line.vat.wire())}};
    if (line.flag == ExpenseFlag::emergency_room) fields["flagTipoSpesa"] = "1";
    if (line.flag == ExpenseFlag::intramoenia) fields["flagTipoSpesa"] = "2";
    return fields;
}

Fields document_fields(const FiscalDocument& document)
{
    Fields fields{{"dataPagamento", document.paid_on.iso()},
                  {"tipoDocumento", "F"},
                  {"flagOpposizione", document.opposition ? "1" : "0"}};
    if (document.advance_payment) fields["flagPagamentoAnticipato"] = "1";
    if (document.patient_tax_code) fields["cfCittadino"] = ciphered(*document.patient_tax_code);
    if (document.traced_payment) fields["pagamentoTracciato"] = *document.traced_payment ? "SI" : "NO";
    for (std::size_t i = 0; i < document.lines.size(); ++i)
        fields = fields + below("voceSpesa/" + std::to_string(i), line_fields(document.lines[i]));
    return fields + below("idSpesa", number_key_fields(document.key));
}

} // namespace

Fields operator+(Fields one, const Fields& other)
{
    one.insert(other.begin(), other.end());
    return one;
}

Fields below(const std::string& path, const Fields& fields)
{
    Fields moved;
    for (const auto& [name, value] : fields)
        moved[path + "/" + name] = value;
    return moved;
}

Fields pincode_fields(const std::string& pincode_name, const Credentials& credentials)
{
    const std::string& pincode = credentials.pincode.reveal();
    if (!credentials.intermediary) return {{pincode_name, ciphered(pincode)}};
    return {{pincode_name, pincode}, {"opzionale1", *credentials.intermediary}};
}

Fields owner_fields(const Credentials& credentials, const std::string& tax_code)
{
    Fields fields{{"cfProprietario", tax_code}};
    if (const auto& structure = credentials.owner.structure) {
        fields["codiceRegione"] = structure->region;
        fields["codiceAsl"] = structure->asl;
        fields["codiceSSA"] = structure->ssa;
    }
    return fields;
}

Fields sender_fields(const Credentials& credentials)
{
    return pincode_fields("pincode", credentials) +
           below("Proprietario", owner_fields(credentials, ciphered(credentials.owner.tax_code)));
}

Fields key_fields(const DocumentKey& key)
{
    return {{"pIva", key.vat_number},
            {"dataEmissione", key.issued_on.iso()},
            {"numDocumentoFiscale/dispositivo", std::to_string(key.device)},
            {"numDocumentoFiscale/numDocumento", key.number}};
}

Fields operation_fields(Operation operation, const FiscalDocument& document, const Credentials& credentials)
{
    const Fields sender = sender_fields(credentials);
    switch (operation) {
    case Operation::insert:
        return sender + Fields{{"operation", "Inserimento"}} +
               below("idInserimentoDocumentoFiscale", document_fields(document));
    case Operation::variation:
        return sender + Fields{{"operation", "Variazione"}} +
               below("idVariazioneDocumentoFiscale", document_fields(document));
    case Operation::refund:
        return sender + Fields{{"operation", "Rimborso"}} +
               below("idRimborsoDocumentoFiscale", number_key_fields(document.refunds.value())) +
               below("DocumentoSpesa", document_fields(document));
    case Operation::cancellation:
        return sender + Fields{{"operation", "Cancellazione"}} +
               below("idCancellazioneDocumentoFiscale", number_key_fields(document.key));
    }
    return {};
}

} // namespace peers
