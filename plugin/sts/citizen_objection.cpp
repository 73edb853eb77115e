#include "plugin/sts/citizen_objection.hpp"

#include "plugin/sts/base64.hpp"
#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

#include <algorithm>

namespace plugin::sts {
namespace {

// Here opzionale1 comes last, and the owner is mandatory (PROTOCOL 7.5).
std::string request(std::string_view root, std::string_view target_namespace, const std::string& parts,
                    const Credentials& credentials, const FieldCipher& cipher)
{
    std::string body = "    <t:" + std::string(root) + ">\n";
    body += text_element(6, "pincode", pincode_text(credentials, cipher));
    body += owner_parts(6, credentials, cipher);
    body += parts;
    body += intermediary_parts(6, credentials);
    body += "    </t:" + std::string(root) + ">\n";
    return soap_envelope(target_namespace, body);
}

void add_lines(const XmlElement& document, std::string_view list_name, bool refunded, std::vector<LineObjection>& lines)
{
    for (const XmlElement& element : document.children) {
        if (element.name != list_name) continue;
        LineObjection line{element.child_text("tipoSpesa"), element.child_text("importo"),
                           element.child_text("segnalazioneImporto"), element.child_text("segnalazioneTipoVoceSpesa"),
                           refunded};
        if (!line.about_amount.empty() || !line.about_type.empty()) lines.push_back(std::move(line));
    }
}

// What both answers have in common; the rest is in `body`.
struct Common {
    ObjectionOutcome outcome = ObjectionOutcome::uncertain;
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail;
    std::optional<XmlElement> body; // of an answer with esitoChiamata 0 or 2
};

ObjectionOutcome refusal(const std::vector<Message>& messages)
{
    if (const auto general = general_refusal<ObjectionOutcome>(messages)) return *general;
    const bool nothing =
        std::all_of(messages.begin(), messages.end(), [](const Message& m) { return m.code == "WS96"; });
    return nothing ? ObjectionOutcome::none : ObjectionOutcome::refused;
}

Common read(std::string_view answer, std::string_view root)
{
    Common common;
    try {
        XmlElement body = read_soap_body(answer, k_largest_file_answer);
        common.fault = as_fault(body);
        if (common.fault) {
            common.outcome = outcome_of_fault<ObjectionOutcome>(*common.fault);
            common.detail = "fault: " + in_short(common.fault->text);
        } else if (body.name != root) {
            common.detail = "unexpected answer <" + body.name + ">";
        } else {
            const std::string result = body.child_text("esitoChiamata");
            common.messages = read_messages(body);
            common.detail = "esitoChiamata " + in_short(result);
            if (result == "1") common.outcome = refusal(common.messages);
            if (result == "0" || result == "2") common.body = std::move(body);
        }
    } catch (const UnreadableAnswer& error) {
        common.detail = std::string("unreadable answer: ") + error.what();
    }
    return common;
}

} // namespace

std::string write_objection_query(const domain::DocumentKey& key, const Credentials& credentials,
                                  const FieldCipher& cipher)
{
    return request("dettaglioSegnalazioneRequest", "http://dettagliosegnalazione.p730.sanita.finanze.it",
                   "      <t:idDocumentoFiscale>\n" + key_parts(8, key) + "      </t:idDocumentoFiscale>\n",
                   credentials, cipher);
}

ObjectionAnswer read_objection_query(std::string_view answer)
{
    Common common = read(answer, "dettaglioSegnalazioneResponse");
    ObjectionAnswer result{common.outcome, {}, {}, std::move(common.messages), common.fault, common.detail};
    const XmlElement* document = common.body ? common.body->child("documentoFiscale") : nullptr;
    if (document == nullptr) return result;
    if (const XmlElement* list = document->child("listaSegnalazioniDocumento")) {
        for (const XmlElement& element : list->children) {
            if (element.name == "segnalazione" && !element.text.empty()) result.objections.push_back(element.text);
        }
    }
    add_lines(*document, "listaVociSpesa", false, result.lines);
    add_lines(*document, "listaVociSpesaRimborsate", true, result.lines);
    result.outcome =
        result.objections.empty() && result.lines.empty() ? ObjectionOutcome::none : ObjectionOutcome::found;
    return result;
}

std::string write_objection_report(domain::Date first, domain::Date last, const Credentials& credentials,
                                   const FieldCipher& cipher)
{
    return request("reportSegnalazioniRequest", "http://reportsegnalazioni.p730.sanita.finanze.it",
                   text_element(6, "dataIniPeriodoSegnalazione", first.iso()) +
                       text_element(6, "dataFinPeriodoSegnalazione", last.iso()),
                   credentials, cipher);
}

ObjectionReportAnswer read_objection_report(std::string_view answer)
{
    Common common = read(answer, "reportSegnalazioniResponse");
    ObjectionReportAnswer result{common.outcome, {}, std::move(common.messages), common.fault, common.detail};
    if (!common.body) return result;
    const auto file = decode_base64(common.body->child_text("fileCSV"));
    if (file && !file->empty()) {
        result.outcome = ObjectionOutcome::found;
        result.file = *file;
    }
    return result;
}

} // namespace plugin::sts
