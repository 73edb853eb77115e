#include "sistema-ts-simulator/faults/multipart.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"

#include <string>
#include <string_view>

namespace sistema_ts_simulator::faults {

namespace {

constexpr std::string_view k_boundary = "----=_Part_7_1";

/// Takes the text of the first element with this name out of the XML, leaving a reference; what was there is returned.
std::string take_attachment(std::string& xml, std::string_view name)
{
    const std::string open = "<" + std::string(name) + ">";
    const auto tag = xml.find(open);
    if (tag == std::string::npos) return {};
    const auto begin = tag + open.size();
    const auto end = xml.find('<', begin);
    const auto bytes = crypto::from_base64(std::string_view(xml).substr(begin, end - begin));
    xml.replace(begin, end - begin,
                "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" "
                "href=\"cid:allegato%40simulatore.example\"/>");
    return bytes.value_or("");
}

std::string part(std::string_view headers, std::string_view content)
{
    return std::string("--")
        .append(k_boundary)
        .append("\r\n")
        .append(headers)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
}

} // namespace

Reply as_multipart(const Reply& reply)
{
    std::string xml = reply.body;
    std::string attachment;
    for (const std::string_view name : {"csv", "pdf", "fileCSV"})
        if (attachment.empty()) attachment = take_attachment(xml, name);

    Reply multipart = reply;
    multipart.content_type = "multipart/related; type=\"application/xop+xml\"; start=\"<root@simulatore.example>\"; "
                             "start-info=\"text/xml\"; boundary=\"" +
                             std::string(k_boundary) + "\"";
    multipart.body = part("Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                          "Content-Transfer-Encoding: binary\r\nContent-ID: <root@simulatore.example>",
                          xml);
    if (!attachment.empty()) {
        multipart.body += part("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                               "Content-ID: <allegato@simulatore.example>",
                               attachment);
    }
    multipart.body.append("--").append(k_boundary).append("--\r\n");
    return multipart;
}

} // namespace sistema_ts_simulator::faults
