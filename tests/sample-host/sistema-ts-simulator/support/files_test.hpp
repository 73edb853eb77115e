#pragma once

#include "support/file_messages.hpp"
#include "support/simulator_test.hpp"

#include <string>
#include <vector>

namespace simulator_test {

inline constexpr const char* k_file_path = "/InvioTelematicoSS730pMtomWeb/InvioTelematicoSS730pMtomPort";
inline constexpr const char* k_outcome_path = "/EsitoStatoInviiWEB/EsitoInvioDatiSpesa730Service";
inline constexpr const char* k_errors_path = "/EsitoStatoInviiWEB/DettaglioErrori730Service";
inline constexpr const char* k_receipt_path = "/Ricevute730ServiceWeb/ricevutePdf";

/// A MIME message, part by part.
struct Multipart {
    std::string content_type = "multipart/related; type=\"application/xop+xml\"; start=\"<root@client.example>\"; "
                               "start-info=\"text/xml\"; boundary=\"----=_Part_0_1\"";
    std::string boundary = "----=_Part_0_1";
    std::string root_id = "<root@client.example>";
    std::string attachment_id = "<spese-2026.zip@client.example>";
    std::string encoding = "binary";
    std::string line_end = "\r\n";

    std::string body(const std::string& root, const std::string& attachment) const;
};

/// What tests of the services for files share.
class FilesTest : public SimulatorTest {
protected:
    static constexpr const char* k_reference =
        "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:spese-2026.zip@client.example\"/>";

    FileMessages file_messages() const { return FileMessages(messages()); }

    /// A ZIP with the rows, or the XML, in `spese-2026.xml`.
    std::string zip(const std::vector<Row>& rows, const Sender& sender = {}) const;
    static std::string zip_of_xml(const std::string& xml);

    /// Sends a ZIP as an attachment, or as Base64 inside the XML.
    HttpsAnswer send(const std::string& zip, const Sender& sender = {},
                     const std::string& name = "spese-2026.zip") const;
    HttpsAnswer send_inline(const std::string& zip, const Sender& sender = {},
                            const std::string& name = "spese-2026.zip") const;
    HttpsAnswer send_multipart(const Multipart& message, const std::string& root, const std::string& zip) const;

    /// Sends the rows, expects that the file is taken in charge, and returns its protocol.
    std::string protocol_of(const std::vector<Row>& rows, const Sender& sender = {}) const;

    HttpsAnswer outcome(const std::string& protocol, const Sender& sender = {}) const;
    HttpsAnswer outcome_of_days(const std::string& first, const std::string& last, const Sender& sender = {}) const;
    HttpsAnswer errors(const std::string& protocol, const Sender& sender = {}) const;
    HttpsAnswer receipt(const std::string& protocol, const Sender& sender = {}) const;

    /// The CSV of an answer of DettaglioErrori.
    static std::string csv_in(const HttpsAnswer& answer, const std::string& protocol);

    /// `stato`, `nInviati`, `nAccolti`, `nWarnings`, `nErrori`.
    std::vector<std::string> counters(const std::string& protocol, const Sender& sender = {}) const;
};

} // namespace simulator_test
