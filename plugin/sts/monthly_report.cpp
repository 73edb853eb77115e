#include "plugin/sts/monthly_report.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/sts/base64.hpp"
#include "plugin/sts/request_parts.hpp"
#include "plugin/sts/soap.hpp"

#include <stdexcept>

namespace plugin::sts {
namespace {

ReportOutcome outcome_of(const std::string& result, const std::vector<Message>& messages)
{
    if (has_account_code(messages)) return ReportOutcome::credentials_refused;
    if (result == "0" || result == "2") {
        return has_code(messages, "0") ? ReportOutcome::ok : ReportOutcome::uncertain;
    }
    if (result != "1" || messages.empty() || has_transient_code(messages)) return ReportOutcome::uncertain;
    return has_code(messages, "WS96") ? ReportOutcome::ok : ReportOutcome::refused;
}

} // namespace

std::string write_monthly_report(YearMonth month, const Credentials& credentials, const FieldCipher& cipher)
{
    const auto first_day = domain::Date::of(month.year, month.month, 1);
    if (!first_day) throw std::invalid_argument("no such month");
    const std::string iso = first_day->iso(); // "2026-11-01"
    std::string body = "    <t:reportMensileRequest>\n";
    body += authentication_parts(6, credentials, cipher);
    body += text_element(6, "annoMese", iso.substr(0, 4) + iso.substr(5, 2));
    body += text_element(6, "tipoEstrazione", "I");
    body += "    </t:reportMensileRequest>\n";
    return soap_envelope("http://reportmensile.p730.sanita.finanze.it", body);
}

ReportAnswer read_monthly_report(std::string_view answer)
{
    try {
        const XmlElement body = read_soap_body(answer, k_largest_file_answer);
        if (const auto fault = as_fault(body))
            return {outcome_of_fault<ReportOutcome>(*fault), {}, fault, "fault: " + in_short(fault->text)};
        if (body.name != "reportMensileResponse") {
            return {ReportOutcome::uncertain, {}, std::nullopt, "unexpected answer <" + body.name + ">"};
        }
        std::vector<Message> messages = read_messages(body);
        const std::string result = body.child_text("esitoChiamata");
        ReportAnswer read{outcome_of(result, messages), std::move(messages), std::nullopt,
                          "esitoChiamata " + in_short(result)};
        const auto file = decode_base64(body.child_text("fileCSV"));
        if (read.outcome == ReportOutcome::ok && file && !file->empty()) read.zip = *file;
        return read;
    } catch (const UnreadableAnswer& error) {
        return {ReportOutcome::uncertain, {}, std::nullopt, std::string("unreadable answer: ") + error.what()};
    }
}

} // namespace plugin::sts
