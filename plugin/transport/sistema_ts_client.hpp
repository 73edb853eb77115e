#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/citizen_objection.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/error_details.hpp"
#include "plugin/sts/file_sending.hpp"
#include "plugin/sts/file_state.hpp"
#include "plugin/sts/monthly_report.hpp"
#include "plugin/sts/point_query.hpp"
#include "plugin/sts/receipt_pdf.hpp"
#include "plugin/sts/service_endpoint.hpp"
#include "plugin/transport/call_outcome.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace plugin::transport {

// A ZIP that is ready on the disk.
struct FileToSend {
    std::string name; // nomeFileAllegato
    std::filesystem::path path;
    std::string unique; // a random text of letters and digits
};

// The calls to Sistema TS for one owner's credentials, but for single documents (see DocumentCalls). Never repeats a
// call by itself. Safe to use from several threads at once, as long as the client and the cipher live.
class SistemaTsClient {
public:
    // `base_url` as sts::k_production_url, without a final slash.
    SistemaTsClient(const HttpClient& http, std::string base_url, sts::Credentials credentials,
                    const sts::FieldCipher& cipher);

    // Hands a ZIP over. With `file.unique` the attachment and the boundary are named.
    CallOutcome<sts::FileSendingAnswer> send_file(const FileToSend& file, const Cancelled& cancelled) const;

    // How far Sistema TS is with a file, or with all that were sent from the first day to the last.
    CallOutcome<sts::FileStateAnswer> file_state(std::string_view protocol, const Cancelled& cancelled) const;
    CallOutcome<sts::FileStateAnswer> file_states(domain::Date first, domain::Date last,
                                                  const Cancelled& cancelled) const;

    CallOutcome<sts::ErrorDetailsAnswer> error_details(std::string_view protocol, const Cancelled& cancelled) const;
    CallOutcome<sts::ReceiptPdfAnswer> receipt_pdf(std::string_view protocol, const Cancelled& cancelled) const;

    // Asks what the archive holds under a key.
    CallOutcome<sts::QueryAnswer> query(const domain::DocumentKey& key, const Cancelled& cancelled) const;

    // Asks for the documents of a month: the call that tries the credentials.
    CallOutcome<sts::ReportAnswer> monthly_report(sts::YearMonth month, const Cancelled& cancelled) const;

    // What citizens objected to: of one document, and from the first day to the last.
    CallOutcome<sts::ObjectionAnswer> objections(const domain::DocumentKey& key, const Cancelled& cancelled) const;
    CallOutcome<sts::ObjectionReportAnswer> objection_report(domain::Date first, domain::Date last,
                                                             const Cancelled& cancelled) const;

private:
    template <class Answer, class Write, class Read>
    CallOutcome<Answer> call(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled, Write write,
                             Read read) const;
    template <class Answer, class Fill, class Read>
    CallOutcome<Answer> exchange(const sts::ServiceEndpoint& endpoint, const Cancelled& cancelled, Fill fill,
                                 Read read) const;

    const HttpClient& m_http;
    std::string m_base_url;
    sts::Credentials m_credentials;
    const sts::FieldCipher& m_cipher;
};

} // namespace plugin::transport
