#include "support/messages.hpp"

#include "support/encryption.hpp"

namespace simulator_test {

namespace {

std::string element(const std::string& name, const std::string& text)
{
    return "<t:" + name + ">" + text + "</t:" + name + ">";
}

std::string optional_element(const std::string& name, const std::string& text)
{
    return text.empty() ? "" : element(name, text);
}

constexpr const char* k_sync_namespace = "http://documentospesap730.sanita.finanze.it";

std::string key(const Expense& expense)
{
    return element("pIva", expense.vat_number) + element("dataEmissione", expense.issued) +
           element("numDocumentoFiscale",
                   element("dispositivo", expense.device) + element("numDocumento", expense.number));
}

} // namespace

std::string envelope(const std::string& xml_namespace, const std::string& body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope "
           "xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"" +
           xml_namespace + "\"><s:Body>" + body + "</s:Body></s:Envelope>";
}

std::string Messages::encrypted(const std::string& text) const
{
    return encrypt(text, m_certificate);
}

std::string Messages::pincode(const Sender& sender) const
{
    return sender.prefix.empty() ? encrypted(sender.pincode) : sender.pincode;
}

std::string Messages::from(const Sender& sender) const
{
    return optional_element("opzionale1", sender.seat) + pincode_and_owner(sender);
}

std::string Messages::pincode_and_owner(const Sender& sender) const
{
    return element("pincode", pincode(sender)) +
           element("Proprietario",
                   optional_element("codiceRegione", sender.region) + optional_element("codiceAsl", sender.asl) +
                       optional_element("codiceSSA", sender.ssa) + element("cfProprietario", encrypted(sender.owner)));
}

std::string Messages::document(const Expense& expense) const
{
    std::string xml = element("idSpesa", key(expense)) + element("dataPagamento", expense.paid);
    if (expense.paid_in_advance) xml += element("flagPagamentoAnticipato", "1");
    if (expense.patient) xml += element("cfCittadino", encrypted(*expense.patient));
    for (const Line& line : expense.lines) {
        xml += element("voceSpesa", element("tipoSpesa", line.type) + optional_element("flagTipoSpesa", line.flag) +
                                        element("importo", line.amount) + optional_element("aliquotaIVA", line.rate) +
                                        optional_element("naturaIVA", line.nature));
    }
    return xml + optional_element("pagamentoTracciato", expense.traced) +
           optional_element("tipoDocumento", expense.type) + optional_element("flagOpposizione", expense.opposition);
}

std::string Messages::inserimento(const Sender& sender, const Expense& expense) const
{
    return envelope(k_sync_namespace,
                    element("inserimentoDocumentoSpesaRequest",
                            from(sender) + element("idInserimentoDocumentoFiscale", document(expense))));
}

std::string Messages::variazione(const Sender& sender, const Expense& expense) const
{
    return envelope(k_sync_namespace,
                    element("variazioneDocumentoSpesaRequest",
                            from(sender) + element("idVariazioneDocumentoFiscale", document(expense))));
}

std::string Messages::rimborso(const Sender& sender, const Expense& original, const Expense& refund) const
{
    return envelope(k_sync_namespace, element("rimborsoDocumentoSpesaRequest",
                                              from(sender) + element("idRimborsoDocumentoFiscale", key(original)) +
                                                  element("DocumentoSpesa", document(refund))));
}

std::string Messages::cancellazione(const Sender& sender, const Expense& expense) const
{
    return envelope(k_sync_namespace, element("cancellazioneDocumentoSpesaRequest",
                                              from(sender) + element("idCancellazioneDocumentoFiscale", key(expense))));
}

std::string Messages::interrogazione(const Sender& sender, const Expense& expense) const
{
    return envelope(
        "http://interrogazionepuntuale.p730.sanita.finanze.it",
        element("interrogazionePuntualeRequest", from(sender) + element("idDocumentoFiscale", key(expense))));
}

std::string Messages::report(const Sender& sender, const std::string& month, const std::string& letter) const
{
    return envelope(
        "http://reportmensile.p730.sanita.finanze.it",
        element("reportMensileRequest", from(sender) + element("annoMese", month) + element("tipoEstrazione", letter)));
}

std::string Messages::segnalazione(const Sender& sender, const Expense& expense) const
{
    return envelope("http://dettagliosegnalazione.p730.sanita.finanze.it",
                    element("dettaglioSegnalazioneRequest", pincode_and_owner(sender) +
                                                                element("idDocumentoFiscale", key(expense)) +
                                                                optional_element("opzionale1", sender.seat)));
}

std::string Messages::segnalazioni(const Sender& sender, const std::string& first, const std::string& last) const
{
    return envelope("http://reportsegnalazioni.p730.sanita.finanze.it",
                    element("reportSegnalazioniRequest", pincode_and_owner(sender) +
                                                             element("dataIniPeriodoSegnalazione", first) +
                                                             element("dataFinPeriodoSegnalazione", last) +
                                                             optional_element("opzionale1", sender.seat)));
}

std::string value_of(const std::string& xml, const std::string& name)
{
    const std::string open = "<" + name + ">";
    const auto begin = xml.find(open);
    if (begin == std::string::npos) return {};
    const auto end = xml.find("</" + name + ">", begin);
    return xml.substr(begin + open.size(), end - begin - open.size());
}

std::vector<std::string> codes_in(const std::string& xml)
{
    const std::string open = "<codice>";
    std::vector<std::string> codes;
    for (auto at = xml.find(open); at != std::string::npos; at = xml.find(open, at + 1)) {
        const auto begin = at + open.size();
        codes.push_back(xml.substr(begin, xml.find('<', begin) - begin));
    }
    return codes;
}

} // namespace simulator_test
