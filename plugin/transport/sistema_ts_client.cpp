#include "plugin/transport/sistema_ts_client.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/transport/mtom.hpp"

namespace plugin::transport {
namespace {

std::string text_for(NotSent::Reason reason)
{
    switch (reason) {
    case NotSent::Reason::unreachable:
        return domain::text("sistema-ts-client.unreachable");
    case NotSent::Reason::not_trusted:
        return domain::text("sistema-ts-client.not-trusted");
    case NotSent::Reason::cancelled:
        return domain::text("sistema-ts-client.cancelled");
    case NotSent::Reason::misconfigured:
        return domain::text("sistema-ts-client.misconfigured");
    }
    return domain::text("sistema-ts-client.not-sent");
}

template <class Answer>
const std::vector<sts::Message>& messages_of(const Answer& answer)
{
    return answer.messages;
}

std::vector<sts::Message> messages_of(const sts::FileSendingAnswer& answer)
{
    return {{answer.code, answer.text, "E"}};
}

// The account is right, but not who sends for whom (RULES 1.4). Nothing for another code.
std::optional<std::string> delegation_text(std::string_view code)
{
    const std::string then = " " + domain::text("sistema-ts-client.then-save");
    if (code == "105") return domain::text("sistema-ts-client.no-delegation") + then;
    if (code == "106") return domain::text("sistema-ts-client.delegation") + then;
    return std::nullopt;
}

// Why the account is refused, in the doctor's words, and that nothing is tried again.
template <class Answer>
std::string log_in_text(const Answer& answer)
{
    const std::string stop = " " + domain::text("sistema-ts-client.no-more-tries");
    if (answer.fault && answer.fault->kind == sts::FaultKind::password_expired) {
        return domain::text("sistema-ts-client.password-expired") + stop;
    }
    for (const sts::Message& message : messages_of(answer)) {
        if (sts::is_account_code(message.code)) {
            return domain::text("sistema-ts-client.credentials-refused",
                                {{"message", message.description}, {"code", message.code}}) +
                   stop;
        }
    }
    return domain::text("sistema-ts-client.log-in-refused") + stop;
}

template <class Answer>
CredentialsRefused refusal(const Answer& answer, std::string technical)
{
    for (const sts::Message& message : messages_of(answer)) {
        if (auto text = delegation_text(message.code)) {
            return {*std::move(text), std::move(technical), CredentialsRefused::Cause::delegation};
        }
    }
    return {log_in_text(answer), std::move(technical)};
}

// No clear answer came.
CallUncertain uncertain(std::string technical, const HttpAnswer& answer = {})
{
    constexpr long k_unavailable = 503;
    return {
        domain::text(answer.status == k_unavailable ? "sistema-ts-client.unavailable" : "sistema-ts-client.uncertain"),
        std::move(technical), answer.retry_after};
}

std::string with_status(const HttpAnswer& answer, const std::string& detail)
{
    return "HTTP " + std::to_string(answer.status) + ", " + detail;
}

template <class Answer>
CallOutcome<Answer> classify(Answer answer, const HttpAnswer& http)
{
    using Outcome = decltype(answer.outcome);
    std::string technical = with_status(http, answer.detail);
    const bool refused_by_http = answer.outcome == Outcome::uncertain && !answer.fault &&
                                 (http.status == 401 || http.status == 403); // PROTOCOL 2.4
    if (answer.outcome == Outcome::credentials_refused || refused_by_http) {
        return refusal(answer, std::move(technical));
    }
    if (answer.outcome == Outcome::uncertain) return uncertain(std::move(technical), http);
    return answer;
}

} // namespace

SistemaTsClient::SistemaTsClient(const HttpClient& http, std::string base_url, sts::Credentials credentials,
                                 const sts::FieldCipher& cipher)
    : m_http(http), m_base_url(std::move(base_url)), m_credentials(std::move(credentials)), m_cipher(cipher)
{
}

// Does one call: `fill` writes the message into the request, `read` understands the answer.
template <class Answer, class Fill, class Read>
CallOutcome<Answer> SistemaTsClient::exchange(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled,
                                              Fill fill, Read read) const
{
    const std::string_view prefix = m_credentials.intermediary ? sts::k_entratel_prefix : std::string_view();
    HttpRequest request{.url = m_base_url + std::string(prefix) + std::string(endpoint.path),
                        .soap_action = std::string(endpoint.soap_action),
                        .username = m_credentials.username,
                        .password = m_credentials.password,
                        .body = {}};
    if (endpoint.answers_with_file) request.largest_answer = sts::k_largest_file_answer;
    try {
        fill(request);
    } catch (const std::runtime_error& error) { // the cipher: a certificate whose key is too short
        return CallNotSent{NotSent::Reason::misconfigured, domain::text("sistema-ts-client.not-encrypted"),
                           error.what()};
    }
    HttpResult result = m_http.post(request, cancelled);
    if (const auto* not_sent = std::get_if<NotSent>(&result)) {
        return CallNotSent{not_sent->reason, text_for(not_sent->reason), not_sent->technical};
    }
    if (const auto* maybe_sent = std::get_if<MaybeSent>(&result)) {
        return uncertain(maybe_sent->technical);
    }
    HttpAnswer& answer = std::get<HttpAnswer>(result);
    try {
        return classify<Answer>(read(root_of_answer(answer.content_type, std::move(answer.body))), answer);
    } catch (const sts::UnreadableAnswer& error) {
        return uncertain(with_status(answer, error.what()), answer);
    }
}

template <class Answer, class Write, class Read>
CallOutcome<Answer> SistemaTsClient::call(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled, Write write,
                                          Read read) const
{
    return exchange<Answer>(
        endpoint, cancelled, [&](HttpRequest& request) { request.body = write(); }, read);
}

CallOutcome<sts::DocumentAnswer> SistemaTsClient::send(domain::Operation operation, const std::string& request,
                                                       const Cancelled& cancelled) const
{
    return call<sts::DocumentAnswer>(
        sts::document_endpoint(operation), cancelled, [&] { return request; },
        [&](const std::string& body) { return sts::read_document_operation(operation, body); });
}

CallOutcome<sts::FileSendingAnswer> SistemaTsClient::send_file(const FileToSend& file, const Cancelled& cancelled) const
{
    return exchange<sts::FileSendingAnswer>(
        sts::k_file_sending_endpoint, cancelled,
        [&](HttpRequest& request) {
            const std::string root =
                sts::write_file_sending(file.name, attachment_id(file.unique), m_credentials, m_cipher);
            MtomFrame frame = mtom_frame(root, file.name, file.unique);
            request.content_type = std::move(frame.content_type);
            request.body = std::move(frame.before);
            request.file = FileInBody{file.path, std::move(frame.after)};
        },
        [](const std::string& body) { return sts::read_file_sending(body); });
}

CallOutcome<sts::FileStateAnswer> SistemaTsClient::file_state(std::string_view protocol,
                                                              const Cancelled& cancelled) const
{
    return call<sts::FileStateAnswer>(
        sts::k_file_state_endpoint, cancelled, [&] { return sts::write_file_state(protocol, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_file_states(body); });
}

CallOutcome<sts::FileStateAnswer> SistemaTsClient::file_states(domain::Date first, domain::Date last,
                                                               const Cancelled& cancelled) const
{
    return call<sts::FileStateAnswer>(
        sts::k_file_state_endpoint, cancelled,
        [&] { return sts::write_file_states(first, last, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_file_states(body); });
}

CallOutcome<sts::ErrorDetailsAnswer> SistemaTsClient::error_details(std::string_view protocol,
                                                                    const Cancelled& cancelled) const
{
    return call<sts::ErrorDetailsAnswer>(
        sts::k_error_details_endpoint, cancelled,
        [&] { return sts::write_error_details(protocol, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_error_details(body); });
}

CallOutcome<sts::ReceiptPdfAnswer> SistemaTsClient::receipt_pdf(std::string_view protocol,
                                                                const Cancelled& cancelled) const
{
    return call<sts::ReceiptPdfAnswer>(
        sts::k_receipt_pdf_endpoint, cancelled,
        [&] { return sts::write_receipt_pdf(protocol, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_receipt_pdf(body); });
}

CallOutcome<sts::QueryAnswer> SistemaTsClient::query(const domain::DocumentKey& key, const Cancelled& cancelled) const
{
    return call<sts::QueryAnswer>(
        sts::k_point_query_endpoint, cancelled, [&] { return sts::write_point_query(key, m_credentials, m_cipher); },
        [&](const std::string& body) { return sts::read_point_query(body, key); });
}

CallOutcome<sts::ReportAnswer> SistemaTsClient::monthly_report(sts::YearMonth month, const Cancelled& cancelled) const
{
    return call<sts::ReportAnswer>(
        sts::k_monthly_report_endpoint, cancelled,
        [&] { return sts::write_monthly_report(month, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_monthly_report(body); });
}

CallOutcome<sts::ObjectionAnswer> SistemaTsClient::objections(const domain::DocumentKey& key,
                                                              const Cancelled& cancelled) const
{
    return call<sts::ObjectionAnswer>(
        sts::k_objection_query_endpoint, cancelled,
        [&] { return sts::write_objection_query(key, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_objection_query(body); });
}

CallOutcome<sts::ObjectionReportAnswer> SistemaTsClient::objection_report(domain::Date first, domain::Date last,
                                                                          const Cancelled& cancelled) const
{
    return call<sts::ObjectionReportAnswer>(
        sts::k_objection_report_endpoint, cancelled,
        [&] { return sts::write_objection_report(first, last, m_credentials, m_cipher); },
        [](const std::string& body) { return sts::read_objection_report(body); });
}

} // namespace plugin::transport
