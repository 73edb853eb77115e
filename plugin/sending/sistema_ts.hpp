#pragma once

#include "plugin/sending/environment.hpp"
#include "plugin/transport/document_calls.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::sending {

// What the workflow needs of Sistema TS, with the credentials of one billing entity. No call repeats itself; what is
// under way when it ends is cut. One thread at a time.
class SistemaTs {
public:
    SistemaTs() = default;
    SistemaTs(const SistemaTs&) = delete;
    SistemaTs& operator=(const SistemaTs&) = delete;
    virtual ~SistemaTs() = default;

    // ---- single documents
    // The exact bytes of the request, encrypted. No network. Throws std::runtime_error where encryption fails.
    virtual std::string write(domain::Operation operation, const domain::FiscalDocument& document) = 0;

    // Several at once: each begins with a number of the caller's, and bytes move while it waits (transport/
    // concurrent_posts.hpp). wait() returns as soon as at least one has its outcome; nothing where none is under way.
    virtual void begin(std::size_t id, domain::Operation operation, const std::string& request,
                       const transport::Cancelled& cancelled) = 0;
    virtual std::vector<transport::EndedDocumentCall> wait() = 0;

    // ---- files. The head and the documents of an attachment, the patients encrypted by that cipher (see
    // sts/attachment.hpp). No network. They throw std::runtime_error where encryption fails.
    virtual std::string write_head() = 0;
    virtual std::string write_in_file(domain::Operation operation, const domain::FiscalDocument& document,
                                      const sts::FieldCipher& patients) = 0;

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
