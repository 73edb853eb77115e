#include "plugin/transport/sistema_ts_client.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/transport/mtom.hpp"
#include "plugin/transport/outcome_of.hpp"
#include "plugin/transport/service_request.hpp"

namespace plugin::transport {

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
    HttpRequest request = request_to(endpoint, m_base_url, m_credentials);
    try {
        fill(request);
    } catch (const std::runtime_error& error) { // the cipher: a certificate whose key is too short
        return CallNotSent{NotSent::Reason::misconfigured, domain::text("sistema-ts-client.not-encrypted"),
                           error.what()};
    }
    return outcome_of<Answer>(m_http.post(request, cancelled), read);
}

template <class Answer, class Write, class Read>
CallOutcome<Answer> SistemaTsClient::call(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled, Write write,
                                          Read read) const
{
    return exchange<Answer>(
        endpoint, cancelled, [&](HttpRequest& request) { request.body = write(); }, read);
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
