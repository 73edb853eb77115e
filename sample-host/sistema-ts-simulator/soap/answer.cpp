#include "sistema-ts-simulator/soap/answer.hpp"

namespace sistema_ts_simulator::soap {

namespace {

std::string envelope(std::string_view body)
{
    std::string xml = "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>";
    return xml.append(body).append("</soapenv:Body></soapenv:Envelope>");
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string element(std::string_view name, std::string_view text)
{
    const std::string tag(name);
    if (text.empty()) return "<" + tag + "/>";
    return "<" + tag + ">" + escaped(text) + "</" + tag + ">";
}

std::string group(std::string_view name, std::string_view content)
{
    std::string xml;
    xml.reserve(content.size() + 2 * name.size() + 5);
    return xml.append("<").append(name).append(">").append(content).append("</").append(name).append(">");
}

std::string answer(std::string_view root, std::string_view xml_namespace, std::string_view esito,
                   std::string_view content, const std::vector<rules::Message>& messages)
{
    std::string list;
    for (const rules::Message& message : messages) {
        list += group("messaggio", element("codice", message.code) + element("descrizione", message.text) +
                                       element("tipo", message.level));
    }
    std::string xml = "<";
    xml.append(root).append(" xmlns=\"").append(xml_namespace).append("\">");
    xml.append(element("esitoChiamata", esito)).append(content).append(group("listaMessaggi", list));
    xml.append("</").append(root).append(">");
    return envelope(xml);
}

std::string unqualified_answer(std::string_view root, std::string_view xml_namespace, std::string_view content)
{
    std::string xml = "<ns2:";
    xml.append(root).append(" xmlns:ns2=\"").append(xml_namespace).append("\">").append(content);
    return envelope(xml.append("</ns2:").append(root).append(">"));
}

std::string fault(std::string_view text)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<env:Body>\n<env:Fault>\n"
           "<faultcode>env:Client</faultcode>\n" +
           element("faultstring", text) + "</env:Fault></env:Body></env:Envelope>";
}

} // namespace sistema_ts_simulator::soap
