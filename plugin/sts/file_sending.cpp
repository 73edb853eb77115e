#include "plugin/sts/file_sending.hpp"

#include "plugin/sts/document_fields.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

#include <algorithm>
#include <stdexcept>

namespace plugin::sts {
namespace {

void require_file_name(std::string_view name)
{
    const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (!ascii || name.size() < 6 || name.size() > 60 || !name.ends_with(".zip")) {
        throw std::logic_error("the name of the file must have 6 to 60 ASCII characters and end in .zip");
    }
}

// Here, and only here, the owner's tax code is in clear (PROTOCOL 4.2).
std::string owner_data(const Owner& owner)
{
    MessageFields fields = structure_fields(owner);
    fields.push_back({.name = "cfProprietario", .value = owner.tax_code});
    return plain_fields(6, {{.name = "datiProprietario", .parts = std::move(fields)}});
}

FileSendingOutcome outcome_of(const std::string& code, const std::string& protocol)
{
    if (code == "000") return protocol.empty() ? FileSendingOutcome::uncertain : FileSendingOutcome::received;
    const bool three_digits =
        code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!three_digits || is_transient_code(code)) return FileSendingOutcome::uncertain;
    // 109 speaks of the owner's data, which are configuration as the credentials are.
    return is_account_code(code) ? FileSendingOutcome::credentials_refused : FileSendingOutcome::refused;
}

} // namespace

std::string write_file_sending(std::string_view file_name, std::string_view attachment_id,
                               const Credentials& credentials, const FieldCipher& cipher)
{
    require_file_name(file_name);
    std::string body = "    <t:inviaFileMtom>\n";
    body += plain_element(6, "nomeFileAllegato", file_name);
    body += plain_element(6, "pincodeInvianteCifrato", pincode_text(credentials, cipher));
    body += owner_data(credentials.owner);
    if (credentials.intermediary) body += plain_element(6, "opzionale1", *credentials.intermediary);
    body += "      <documento><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:" +
            xml_escape(attachment_id) + "\"/></documento>\n";
    body += "    </t:inviaFileMtom>\n";
    return soap_envelope("http://ejb.invioTelematicoSS730p.sanita.finanze.it/", body);
}

FileSendingAnswer read_file_sending(std::string_view answer)
{
    FileSendingAnswer read;
    try {
        const XmlElement body = read_soap_body(answer);
        read.fault = as_fault(body);
        if (read.fault) {
            read.outcome = outcome_of_fault<FileSendingOutcome>(*read.fault);
            read.detail = "fault: " + in_short(read.fault->text);
            return read;
        }
        const XmlElement* result = body.child("return");
        if (body.name != "inviaFileMtomResponse" || result == nullptr) {
            read.detail = "unexpected answer <" + body.name + ">";
            return read;
        }
        read.code = result->child_text("codiceEsito");
        read.text = result->child_text("descrizioneEsito");
        read.received_on = result->child_text("dataAccoglienza");
        read.error_id = result->child_text("idErrore");
        read.detail = "codiceEsito " + in_short(read.code);
        const std::string protocol = result->child_text("protocollo");
        read.outcome = outcome_of(read.code, protocol);
        if (read.outcome == FileSendingOutcome::received) read.protocol = protocol;
    } catch (const UnreadableAnswer& error) {
        read.detail = std::string("unreadable answer: ") + error.what();
    }
    return read;
}

} // namespace plugin::sts
