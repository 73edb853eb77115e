#include "plugin/sts/receipt_parts.hpp"

#include "plugin/sts/base64.hpp"
#include "plugin/sts/request_parts.hpp"

namespace plugin::sts {
namespace {

std::vector<Message> negative_results(const XmlElement& output)
{
    std::vector<Message> messages;
    if (const XmlElement* list = output.child("esitiNegativi")) {
        for (const XmlElement& element : list->children) {
            if (element.name != "dettaglioEsitoNegativo") continue;
            messages.push_back({element.child_text("codice"), element.child_text("descrizione"), "E"});
        }
    }
    return messages;
}

} // namespace

std::string write_receipt_request(std::string_view root, std::string_view target_namespace, const Fields& fields,
                                  const Credentials& credentials, const FieldCipher& cipher)
{
    std::string body = "    <t:" + std::string(root) + ">\n      <DatiInputRichiesta>\n";
    body += plain_element(8, "pinCode", pincode_text(credentials, cipher));
    for (const auto& [name, value] : fields) {
        body += plain_element(8, name, value);
    }
    if (credentials.intermediary) body += plain_element(8, "opzionale1", *credentials.intermediary);
    body += "      </DatiInputRichiesta>\n    </t:" + std::string(root) + ">\n";
    return soap_envelope(target_namespace, body);
}

ReceiptAnswer read_receipt_answer(std::string_view answer, std::string_view root)
{
    ReceiptAnswer read;
    try {
        const XmlElement body = read_soap_body(answer, k_largest_file_answer);
        read.fault = as_fault(body);
        if (read.fault) {
            read.detail = "fault: " + in_short(read.fault->text);
            return read;
        }
        const XmlElement* output = body.child("DatiOutputRichiesta");
        if (body.name != root || output == nullptr) {
            read.detail = "unexpected answer <" + body.name + ">";
            return read;
        }
        read.output = *output;
        read.result = output->child_text("esitoChiamata");
        read.negative = negative_results(*output);
        read.detail = "esitoChiamata " + in_short(read.result);
    } catch (const UnreadableAnswer& error) {
        read.detail = std::string("unreadable answer: ") + error.what();
    }
    return read;
}

std::optional<std::string> positive_bytes(const ReceiptAnswer& answer, std::string_view name)
{
    const XmlElement* positive = answer.output.child("esitiPositivi");
    const XmlElement* details = positive != nullptr ? positive->child("dettagliEsito") : nullptr;
    if (details == nullptr) return std::nullopt;
    auto bytes = decode_base64(details->child_text(name));
    return bytes && !bytes->empty() ? bytes : std::nullopt;
}

} // namespace plugin::sts
