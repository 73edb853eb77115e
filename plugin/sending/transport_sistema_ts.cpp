#include "plugin/sending/transport_sistema_ts.hpp"

#include "plugin/sts/attachment.hpp"

namespace plugin::sending {

TransportSistemaTs::TransportSistemaTs(const Environment& environment, sts::Credentials credentials)
    : m_credentials(std::move(credentials)), m_cipher(environment.certificate),
      m_http({.ca_file = environment.ca_file}), m_client(m_http, environment.url, m_credentials, m_cipher),
      m_documents(m_http, environment.url, m_credentials)
{
}

std::string TransportSistemaTs::write(domain::Operation operation, const domain::FiscalDocument& document)
{
    return sts::write_document_operation(operation, document, m_credentials, m_cipher);
}

void TransportSistemaTs::begin(std::size_t id, domain::Operation operation, const std::string& request,
                               const transport::Cancelled& cancelled)
{
    m_documents.begin(id, operation, request, cancelled);
}

std::vector<transport::EndedDocumentCall> TransportSistemaTs::wait()
{
    return m_documents.wait();
}

std::string TransportSistemaTs::write_head()
{
    return sts::attachment_head(m_credentials.owner, m_cipher);
}

std::string TransportSistemaTs::write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                                              const sts::FieldCipher& patients)
{
    return sts::attachment_document(operation, document, patients);
}

transport::CallOutcome<sts::FileSendingAnswer> TransportSistemaTs::send_file(const transport::FileToSend& file,
                                                                             const transport::Cancelled& cancelled)
{
    return m_client.send_file(file, cancelled);
}

transport::CallOutcome<sts::FileStateAnswer> TransportSistemaTs::file_state(std::string_view protocol,
                                                                            const transport::Cancelled& cancelled)
{
    return m_client.file_state(protocol, cancelled);
}

transport::CallOutcome<sts::FileStateAnswer> TransportSistemaTs::file_states(domain::Date first, domain::Date last,
                                                                             const transport::Cancelled& cancelled)
{
    return m_client.file_states(first, last, cancelled);
}

transport::CallOutcome<sts::ErrorDetailsAnswer> TransportSistemaTs::error_details(std::string_view protocol,
                                                                                  const transport::Cancelled& cancelled)
{
    return m_client.error_details(protocol, cancelled);
}

transport::CallOutcome<sts::ReceiptPdfAnswer> TransportSistemaTs::receipt_pdf(std::string_view protocol,
                                                                              const transport::Cancelled& cancelled)
{
    return m_client.receipt_pdf(protocol, cancelled);
}

transport::CallOutcome<sts::QueryAnswer> TransportSistemaTs::query(const domain::DocumentKey& key,
                                                                   const transport::Cancelled& cancelled)
{
    return m_client.query(key, cancelled);
}

transport::CallOutcome<sts::ReportAnswer> TransportSistemaTs::monthly_report(sts::YearMonth month,
                                                                             const transport::Cancelled& cancelled)
{
    return m_client.monthly_report(month, cancelled);
}

std::unique_ptr<SistemaTs> connect_by_https(const Environment& environment, sts::Credentials credentials)
{
    return std::make_unique<TransportSistemaTs>(environment, std::move(credentials));
}

} // namespace plugin::sending
