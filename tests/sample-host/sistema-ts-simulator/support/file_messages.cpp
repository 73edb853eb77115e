#include "support/file_messages.hpp"

namespace simulator_test {

namespace {

std::string optional_plain(const std::string& name, const std::string& text)
{
    return text.empty() ? "" : plain(name, text);
}

std::string key(const std::string& name, const Expense& expense)
{
    return plain(name, plain("pIva", expense.vat_number) + plain("dataEmissione", expense.issued) +
                           plain("numDocumentoFiscale",
                                 plain("dispositivo", expense.device) + plain("numDocumento", expense.number)));
}

std::string owner(const Sender& sender, const std::string& tax_code)
{
    return optional_plain("codiceRegione", sender.region) + optional_plain("codiceAsl", sender.asl) +
           optional_plain("codiceSSA", sender.ssa) + plain("cfProprietario", tax_code);
}

} // namespace

std::string plain(const std::string& name, const std::string& text)
{
    return "<" + name + ">" + text + "</" + name + ">";
}

Row numbered(const std::string& number, const std::string& operation)
{
    Row row{.operation = operation};
    row.expense.number = number;
    return row;
}

std::string FileMessages::xml(const Sender& sender, const std::vector<Row>& rows) const
{
    std::string documents;
    for (const Row& row : rows) {
        const Expense& expense = row.expense;
        std::string xml = key("idSpesa", expense);
        if (row.original) xml += key("idRimborso", *row.original);
        xml += plain("dataPagamento", expense.paid);
        if (expense.paid_in_advance) xml += plain("flagPagamentoAnticipato", "1");
        xml += plain("flagOperazione", row.operation);
        if (expense.patient) xml += plain("cfCittadino", m_messages.encrypted(*expense.patient));
        xml += optional_plain("pagamentoTracciato", expense.traced) + optional_plain("tipoDocumento", expense.type) +
               optional_plain("flagOpposizione", expense.opposition);
        for (const Line& line : expense.lines) {
            xml += plain("voceSpesa", plain("tipoSpesa", line.type) + optional_plain("flagTipoSpesa", line.flag) +
                                          plain("importo", line.amount) + optional_plain("aliquotaIVA", line.rate) +
                                          optional_plain("naturaIVA", line.nature));
        }
        documents += plain("documentoSpesa", xml);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" +
           plain("precompilata", plain("proprietario", owner(sender, m_messages.encrypted(sender.owner))) + documents);
}

std::string FileMessages::invia_file(const Sender& sender, const std::string& name, const std::string& document) const
{
    return envelope("http://ejb.invioTelematicoSS730p.sanita.finanze.it/",
                    "<t:inviaFileMtom>" + plain("nomeFileAllegato", name) +
                        plain("pincodeInvianteCifrato", m_messages.pincode(sender)) +
                        plain("datiProprietario", owner(sender, sender.owner)) +
                        optional_plain("opzionale1", sender.seat) + plain("documento", document) +
                        "</t:inviaFileMtom>");
}

std::string FileMessages::question(const Sender& sender, const std::string& root, const std::string& xml_namespace,
                                   const std::string& input) const
{
    return envelope(xml_namespace,
                    "<t:" + root + ">" +
                        plain("DatiInputRichiesta", plain("pinCode", m_messages.pincode(sender)) + input +
                                                        optional_plain("opzionale1", sender.seat)) +
                        "</t:" + root + ">");
}

std::string FileMessages::esito_invii(const Sender& sender, const std::string& input) const
{
    return question(sender, "EsitoInvii", "http://esitoinvio.p730.sanita.sogei.it/", input);
}

std::string FileMessages::dettaglio_errori(const Sender& sender, const std::string& protocol) const
{
    return question(sender, "DettaglioErrori", "http://dettaglioerrori.p730.sanita.sogei.it/",
                    plain("protocollo", protocol));
}

std::string FileMessages::ricevuta_pdf(const Sender& sender, const std::string& protocol) const
{
    return question(sender, "RicevutaPdf", "http://ricevutapdf.p730.sanita.sogei.it/", plain("protocollo", protocol));
}

} // namespace simulator_test
