#pragma once

#include "plugin/sending/sistema_ts.hpp"
#include "plugin/transport/http_client.hpp"

namespace plugin::sending {

// The real Sistema TS, over HTTPS. One thread at a time.
class TransportSistemaTs final : public SistemaTs {
public:
    // Throws std::runtime_error where libcurl cannot be used.
    TransportSistemaTs(const Environment& environment, sts::Credentials credentials);

    std::string write(domain::Operation operation, const domain::FiscalDocument& document) override;
    void begin(std::size_t id, domain::Operation operation, const std::string& request,
               const transport::Cancelled& cancelled) override;
    std::vector<transport::EndedDocumentCall> wait() override;
    std::string write_head() override;
    std::string write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                              const sts::FieldCipher& patients) override;
    transport::CallOutcome<sts::FileSendingAnswer> send_file(const transport::FileToSend& file,
                                                             const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::FileStateAnswer> file_state(std::string_view protocol,
                                                            const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::FileStateAnswer> file_states(domain::Date first, domain::Date last,
                                                             const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::ErrorDetailsAnswer> error_details(std::string_view protocol,
                                                                  const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::ReceiptPdfAnswer> receipt_pdf(std::string_view protocol,
                                                              const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::QueryAnswer> query(const domain::DocumentKey& key,
                                                   const transport::Cancelled& cancelled) override;
    transport::CallOutcome<sts::ReportAnswer> monthly_report(sts::YearMonth month,
                                                             const transport::Cancelled& cancelled) override;

private:
    sts::Credentials m_credentials;
    sts::SanitelCipher m_cipher;
    transport::HttpClient m_http;
    transport::SistemaTsClient m_client;  // refers to the two above
    transport::DocumentCalls m_documents; // refers to m_http
};

// The Connect of the product.
std::unique_ptr<SistemaTs> connect_by_https(const Environment& environment, sts::Credentials credentials);

} // namespace plugin::sending
