#include "plugin/sts/point_query.hpp"

#include "plugin/sts/java_amount.hpp"
#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

#include <algorithm>

namespace plugin::sts {
namespace {

std::string without_leading_zeros(std::string text)
{
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    return text;
}

// The server answers "1" for "001" (PROTOCOL 5.1), and an answer may leave the key out.
bool is_about(const XmlElement& document, const domain::DocumentKey& key)
{
    const XmlElement* id = document.child("idDocumentoFiscale");
    if (id == nullptr) return true;
    const XmlElement* number = id->child("numDocumentoFiscale");
    return number != nullptr && id->child_text("dataEmissione") == key.issued_on.iso() &&
           without_leading_zeros(id->child_text("pIva")) == without_leading_zeros(key.vat_number) &&
           without_leading_zeros(number->child_text("dispositivo")) == std::to_string(key.device) &&
           number->child_text("numDocumento") == key.number;
}

std::map<std::string, domain::Cents> read_totals(const XmlElement& document, std::string_view name)
{
    std::map<std::string, domain::Cents> totals;
    for (const XmlElement& element : document.children) {
        if (element.name != name) continue;
        const auto amount = parse_java_amount(element.child_text("importo"));
        if (!amount) throw UnreadableAnswer("an importo that is not a number");
        domain::Cents& total = totals[element.child_text("tipoSpesa")];
        total = total.plus(*amount).value_or(total);
    }
    return totals;
}

ArchivedDocument read_document(const XmlElement& document)
{
    ArchivedDocument archived{document.child_text("protocollo"),
                              document.child_text("dataPagamento"),
                              document.child_text("dataInvio"),
                              document.child_text("nomeFile"),
                              document.child_text("tipoInvio"),
                              read_totals(document, "totaliVociSpesa"),
                              read_totals(document, "totaliVociSpesaRimborsate"),
                              {}};
    if (const XmlElement* errors = document.child("listaErroriDocumento")) {
        for (const XmlElement& error : errors->children) {
            archived.errors.push_back(
                {error.child_text("codice"), error.child_text("descrizione"), error.child_text("tipo")});
        }
    }
    return archived;
}

QueryAnswer uncertain(std::string detail, std::vector<Message> messages = {})
{
    return {QueryOutcome::uncertain, std::nullopt, std::move(messages), std::nullopt, std::move(detail)};
}

QueryAnswer read(const XmlElement& body, const domain::DocumentKey& key)
{
    const std::string result = body.child_text("esitoChiamata");
    std::vector<Message> messages = read_messages(body);
    const XmlElement* document = body.child("documentoFiscale");
    if ((result == "0" || result == "2") && document != nullptr) {
        if (!is_about(*document, key)) return uncertain("an answer about another document");
        ArchivedDocument archived = read_document(*document);
        if (archived.protocol.empty()) return uncertain("a document without protocollo", std::move(messages));
        const bool cancelled = has_code(messages, "W010") || archived.last_operation == "C";
        return {cancelled ? QueryOutcome::found_cancelled : QueryOutcome::found, std::move(archived),
                std::move(messages), std::nullopt, "esitoChiamata " + in_short(result)};
    }
    if (result == "1" && document == nullptr && has_account_code(messages)) {
        return {QueryOutcome::credentials_refused, std::nullopt, std::move(messages), std::nullopt, "esitoChiamata 1"};
    }
    const bool only_not_found =
        !messages.empty() &&
        std::all_of(messages.begin(), messages.end(), [](const Message& message) { return message.code == "WS96"; });
    if (result == "1" && document == nullptr && only_not_found) {
        return {QueryOutcome::not_found, std::nullopt, std::move(messages), std::nullopt, "esitoChiamata 1"};
    }
    return uncertain("esitoChiamata " + in_short(result), std::move(messages));
}

} // namespace

std::string write_point_query(const domain::DocumentKey& key, const Credentials& credentials, const FieldCipher& cipher)
{
    std::string body = "    <t:interrogazionePuntualeRequest>\n";
    body += authentication_parts(6, credentials, cipher);
    body += "      <t:idDocumentoFiscale>\n";
    body += key_parts(8, key);
    body += "      </t:idDocumentoFiscale>\n";
    body += "    </t:interrogazionePuntualeRequest>\n";
    return soap_envelope("http://interrogazionepuntuale.p730.sanita.finanze.it", body);
}

QueryAnswer read_point_query(std::string_view answer, const domain::DocumentKey& key)
{
    try {
        const XmlElement body = read_soap_body(answer);
        if (const auto fault = as_fault(body))
            return {outcome_of_fault<QueryOutcome>(*fault), std::nullopt, {}, fault, "fault: " + in_short(fault->text)};
        if (body.name != "interrogazionePuntualeResponse") return uncertain("unexpected answer <" + body.name + ">");
        return read(body, key);
    } catch (const UnreadableAnswer& error) {
        return uncertain(std::string("unreadable answer: ") + error.what());
    }
}

bool has_same_totals(const ArchivedDocument& archived, const domain::FiscalDocument& document)
{
    std::map<std::string, domain::Cents> totals;
    for (const domain::ExpenseLine& line : document.lines) {
        domain::Cents& total = totals[std::string(domain::code(line.type))];
        total = total.plus(line.amount).value_or(total);
    }
    return totals == archived.totals;
}

} // namespace plugin::sts
