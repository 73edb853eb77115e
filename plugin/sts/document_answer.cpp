#include "plugin/sts/document_answer.hpp"

#include <algorithm>

namespace plugin::sts {
namespace {

DocumentOutcome outcome_of(const std::string& result, const std::string& protocol, const std::vector<Message>& messages)
{
    if ((result == "0" || result == "2") && !protocol.empty()) {
        const bool warnings =
            std::any_of(messages.begin(), messages.end(), [](const Message& message) { return message.is_warning(); });
        return warnings || result == "2" ? DocumentOutcome::accepted_with_warnings : DocumentOutcome::accepted;
    }
    if (result != "1" || !protocol.empty() || messages.empty()) return DocumentOutcome::uncertain;
    if (has_account_code(messages)) return DocumentOutcome::credentials_refused;
    return has_transient_code(messages) ? DocumentOutcome::uncertain : DocumentOutcome::rejected;
}

} // namespace

DocumentAnswer read_document_answer(std::string_view answer, std::string_view response_name)
{
    try {
        const XmlElement body = read_soap_body(answer);
        if (const auto fault = as_fault(body))
            return {outcome_of_fault<DocumentOutcome>(*fault), "", {}, fault, "fault: " + in_short(fault->text)};
        if (body.name != response_name) {
            return {DocumentOutcome::uncertain, "", {}, std::nullopt, "unexpected answer <" + body.name + ">"};
        }
        const std::string result = body.child_text("esitoChiamata");
        DocumentAnswer read{DocumentOutcome::uncertain, body.child_text("protocollo"), read_messages(body),
                            std::nullopt, "esitoChiamata " + in_short(result)};
        read.outcome = outcome_of(result, read.protocol, read.messages);
        if (read.outcome == DocumentOutcome::uncertain) read.protocol.clear();
        return read;
    } catch (const UnreadableAnswer& error) {
        return {DocumentOutcome::uncertain, "", {}, std::nullopt, std::string("unreadable answer: ") + error.what()};
    }
}

} // namespace plugin::sts
