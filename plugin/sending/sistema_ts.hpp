#pragma once

#include "plugin/sending/environment.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace plugin::sending {

// What the workflow needs of Sistema TS, with the credentials of one billing entity. No call repeats itself. One thread
// at a time.
class SistemaTs {
public:
    SistemaTs() = default;
    SistemaTs(const SistemaTs&) = delete;
    SistemaTs& operator=(const SistemaTs&) = delete;
    virtual ~SistemaTs() = default;

    // ---- single documents
    // The exact bytes of the request, encrypted. No network. Throws std::runtime_error where encryption fails.
    virtual std::string write(domain::Operation operation, const domain::FiscalDocument& document) = 0;

    virtual transport::CallOutcome<sts::DocumentAnswer> send(domain::Operation operation, const std::string& request,
                                                             const transport::Cancelled& cancelled) = 0;
    // ---- files. The head and the documents of an attachment, encrypted (see sts/attachment.hpp). No network. They
    // throw std::runtime_error where encryption fails.
    virtual std::string write_head() = 0;
    virtual std::string write_in_file(domain::Operation operation, const domain::FiscalDocument& document) = 0;

    virtual transport::CallOutcome<sts::FileSendingAnswer> send_file(const transport::FileToSend& file,
                                                                     const transport::Cancelled& cancelled) = 0;
    virtual transport::CallOutcome<sts::FileStateAnswer> file_state(std::string_view protocol,
                                                                    const transport::Cancelled& cancelled) = 0;
    virtual transport::CallOutcome<sts::FileStateAnswer> file_states(domain::Date first, domain::Date last,
                                                                     const transport::Cancelled& cancelled) = 0;
    virtual transport::CallOutcome<sts::ErrorDetailsAnswer> error_details(std::string_view protocol,
                                                                          const transport::Cancelled& cancelled) = 0;
    virtual transport::CallOutcome<sts::ReceiptPdfAnswer> receipt_pdf(std::string_view protocol,
                                                                      const transport::Cancelled& cancelled) = 0;

    // ---- questions
    virtual transport::CallOutcome<sts::QueryAnswer> query(const domain::DocumentKey& key,
                                                           const transport::Cancelled& cancelled) = 0;
    virtual transport::CallOutcome<sts::ReportAnswer> monthly_report(sts::YearMonth month,
                                                                     const transport::Cancelled& cancelled) = 0;
};

// Makes a SistemaTs; opens no connection yet.
using Connect = std::function<std::unique_ptr<SistemaTs>(const Environment&, sts::Credentials)>;

} // namespace plugin::sending
