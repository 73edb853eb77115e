#include "sistema-ts-simulator/services/document_reader.hpp"

#include "sistema-ts-simulator/rules/amount.hpp"

#include <charconv>
#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Requests are read for their key even before they are checked: what is no number is 0.
int number_in(const std::string& text)
{
    int value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc() ? value : 0;
}

rules::Date date_in(const std::string& text)
{
    const auto date = rules::parse_date(text);
    if (!date) throw std::logic_error("a date that the schema admitted could not be read");
    return *date;
}

} // namespace

rules::DocumentKey read_key(const soap::Element& element)
{
    rules::DocumentKey key{.vat_number = trimmed(element.child_text("pIva")),
                           .issued = trimmed(element.child_text("dataEmissione")),
                           .device = 0,
                           .number = {}};
    if (const auto number = element.child("numDocumentoFiscale")) {
        key.device = number_in(trimmed(number->child_text("dispositivo")));
        key.number = number->child_text("numDocumento");
    }
    return key;
}

rules::Document read_document(const soap::Element& element, const crypto::Decipher& decipher)
{
    rules::Document document;
    if (const auto key = element.child("idSpesa")) document.key = read_key(*key);
    document.issued = date_in(document.key.issued);
    document.paid = date_in(trimmed(element.child_text("dataPagamento")));
    document.paid_in_advance = element.child("flagPagamentoAnticipato").has_value();
    if (const auto patient = element.child("cfCittadino")) {
        document.patient = decipher.tax_code(patient->text());
        document.patient_unreadable = !document.patient;
    }
    for (const soap::Element& line : element.children("voceSpesa")) {
        document.lines.push_back({.type = line.child_text("tipoSpesa"),
                                  .flag = line.child_text("flagTipoSpesa"),
                                  .cents = rules::parse_amount(line.child_text("importo")),
                                  .vat_rate = trimmed(line.child_text("aliquotaIVA")),
                                  .vat_nature = line.child_text("naturaIVA")});
    }
    document.traced = element.child_text("pagamentoTracciato");
    document.type = element.child_text("tipoDocumento");
    document.opposition = element.child_text("flagOpposizione") == "1";
    return document;
}

} // namespace sistema_ts_simulator::services
