#include "support/files_test.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/services/zip.hpp"
#include "support/unzip.hpp"

namespace simulator_test {

using namespace sistema_ts_simulator;

std::string Multipart::body(const std::string& root, const std::string& attachment) const
{
    const auto part = [&](const std::string& type, const std::string& id, const std::string& content) {
        return "--" + boundary + line_end + "Content-Type: " + type + line_end +
               "Content-Transfer-Encoding: " + encoding + line_end + "Content-ID: " + id + line_end + line_end +
               content + line_end;
    };
    return part("application/xop+xml; charset=UTF-8; type=\"text/xml\"", root_id, root) +
           part("application/zip; name=spese-2026.zip", attachment_id, attachment) + "--" + boundary + "--" + line_end;
}

std::string FilesTest::zip_of_xml(const std::string& xml)
{
    return services::zip_of("spese-2026.xml", xml);
}

std::string FilesTest::zip(const std::vector<Row>& rows, const Sender& sender) const
{
    return zip_of_xml(file_messages().xml(sender, rows));
}

HttpsAnswer FilesTest::send(const std::string& zip, const Sender& sender, const std::string& name) const
{
    const Multipart message;
    const std::string root = file_messages().invia_file(sender, name, k_reference);
    return client().send({.path = sender.prefix + k_file_path,
                          .user = sender.user,
                          .password = sender.password,
                          .body = message.body(root, zip),
                          .content_type = message.content_type});
}

HttpsAnswer FilesTest::send_inline(const std::string& zip, const Sender& sender, const std::string& name) const
{
    return post(k_file_path, sender, file_messages().invia_file(sender, name, crypto::base64(zip)));
}

HttpsAnswer FilesTest::send_multipart(const Multipart& message, const std::string& root, const std::string& zip) const
{
    return client().send({.path = k_file_path,
                          .user = Sender{}.user,
                          .password = Sender{}.password,
                          .body = message.body(root, zip),
                          .content_type = message.content_type});
}

std::string FilesTest::protocol_of(const std::vector<Row>& rows, const Sender& sender) const
{
    const HttpsAnswer answer = send(zip(rows, sender), sender);
    EXPECT_EQ(value_of(answer.body, "codiceEsito"), "000") << answer.body;
    return value_of(answer.body, "protocollo");
}

HttpsAnswer FilesTest::outcome(const std::string& protocol, const Sender& sender) const
{
    return post(k_outcome_path, sender, file_messages().esito_invii(sender, plain("protocollo", protocol)));
}

HttpsAnswer FilesTest::outcome_of_days(const std::string& first, const std::string& last, const Sender& sender) const
{
    return post(k_outcome_path, sender,
                file_messages().esito_invii(sender, plain("dataInizio", first) + plain("dataFine", last)));
}

HttpsAnswer FilesTest::errors(const std::string& protocol, const Sender& sender) const
{
    return post(k_errors_path, sender, file_messages().dettaglio_errori(sender, protocol));
}

HttpsAnswer FilesTest::receipt(const std::string& protocol, const Sender& sender) const
{
    return post(k_receipt_path, sender, file_messages().ricevuta_pdf(sender, protocol));
}

std::string FilesTest::csv_in(const HttpsAnswer& answer, const std::string& protocol)
{
    return unzip(crypto::from_base64(value_of(answer.body, "csv")).value_or(""), protocol + ".csv");
}

std::vector<std::string> FilesTest::counters(const std::string& protocol, const Sender& sender) const
{
    const std::string body = outcome(protocol, sender).body;
    std::vector<std::string> values;
    for (const char* name : {"stato", "nInviati", "nAccolti", "nWarnings", "nErrori"})
        values.push_back(value_of(body, name));
    return values;
}

} // namespace simulator_test
