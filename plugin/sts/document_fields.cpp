#include "plugin/sts/document_fields.hpp"

#include <iterator>

namespace plugin::sts {
namespace {

void append(MessageFields& fields, MessageFields more)
{
    fields.insert(fields.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

MessageField group(std::string_view name, MessageFields parts)
{
    return {.name = name, .parts = std::move(parts)};
}

MessageField plain(std::string_view name, std::string_view value)
{
    return {.name = name, .value = std::string(value)};
}

MessageField encrypted(std::string_view name, std::string_view text, const FieldCipher& cipher)
{
    return {.name = name, .value = cipher.encrypt(text), .encrypted = true};
}

MessageFields payment_fields(const domain::FiscalDocument& document)
{
    MessageFields fields{plain("dataPagamento", document.paid_on.iso())};
    if (document.advance_payment) fields.push_back(plain("flagPagamentoAnticipato", "1"));
    return fields;
}

// RULES R3.35, R3.44: with the opposition not even the encrypted tax code may leave.
MessageFields patient_fields(const domain::FiscalDocument& document, const FieldCipher& cipher)
{
    if (!document.patient_tax_code || document.opposition) return {};
    return {encrypted("cfCittadino", *document.patient_tax_code, cipher)};
}

MessageFields expense_fields(const domain::FiscalDocument& document)
{
    MessageFields fields;
    for (const domain::ExpenseLine& line : document.lines) {
        MessageFields parts{plain("tipoSpesa", domain::code(line.type))};
        if (line.flag != domain::ExpenseFlag::none) {
            parts.push_back(plain("flagTipoSpesa", std::to_string(static_cast<int>(line.flag))));
        }
        parts.push_back(plain("importo", line.amount.to_wire()));
        parts.push_back(plain(line.vat.is_rate() ? "aliquotaIVA" : "naturaIVA", line.vat.wire()));
        fields.push_back(group("voceSpesa", std::move(parts)));
    }
    return fields;
}

MessageFields closing_fields(const domain::FiscalDocument& document)
{
    MessageFields fields;
    if (document.traced_payment) fields.push_back(plain("pagamentoTracciato", *document.traced_payment ? "SI" : "NO"));
    fields.push_back(plain("tipoDocumento", domain::k_document_type));
    fields.push_back(plain("flagOpposizione", document.opposition ? "1" : "0"));
    return fields;
}

} // namespace

MessageFields key_fields(const domain::DocumentKey& key)
{
    return {plain("pIva", key.vat_number), plain("dataEmissione", key.issued_on.iso()),
            group("numDocumentoFiscale",
                  {plain("dispositivo", std::to_string(key.device)), plain("numDocumento", key.number)})};
}

MessageFields structure_fields(const Owner& owner)
{
    if (!owner.structure) return {};
    return {plain("codiceRegione", owner.structure->region), plain("codiceAsl", owner.structure->asl),
            plain("codiceSSA", owner.structure->ssa)};
}

MessageFields owner_fields(const Owner& owner, const FieldCipher& cipher)
{
    MessageFields fields = structure_fields(owner);
    fields.push_back(encrypted("cfProprietario", owner.tax_code, cipher));
    return fields;
}

MessageFields authentication_fields(const Credentials& credentials, const FieldCipher& cipher)
{
    MessageFields fields;
    if (credentials.intermediary) {
        fields.push_back(plain("opzionale1", *credentials.intermediary));
        fields.push_back(plain("pincode", credentials.pincode.reveal()));
    } else {
        fields.push_back(encrypted("pincode", credentials.pincode.reveal(), cipher));
    }
    fields.push_back(group("Proprietario", owner_fields(credentials.owner, cipher)));
    return fields;
}

MessageFields document_fields(const domain::FiscalDocument& document, const FieldCipher& cipher)
{
    MessageFields fields{group("idSpesa", key_fields(document.key))};
    append(fields, payment_fields(document));
    append(fields, patient_fields(document, cipher));
    append(fields, expense_fields(document));
    append(fields, closing_fields(document));
    return fields;
}

MessageFields document_fields_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                                      const FieldCipher& cipher)
{
    MessageFields fields{group("idSpesa", key_fields(document.key))};
    if (operation == domain::Operation::refund) fields.push_back(group("idRimborso", key_fields(*document.refunds)));
    append(fields, payment_fields(document));
    fields.push_back(plain("flagOperazione", domain::letter(operation)));
    append(fields, patient_fields(document, cipher));
    append(fields, closing_fields(document));
    append(fields, expense_fields(document));
    return fields;
}

} // namespace plugin::sts
