#pragma once

#include "sistema-ts-simulator/rules/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::soap {

/// `text` with the characters that mean something to XML replaced.
std::string escaped(std::string_view text);

/// `<name>text</name>`, or `<name/>` when the text is empty; the text is escaped.
std::string element(std::string_view name, std::string_view text);

/// The envelope of an answer of services 1 and 6 to 9, in the style observed (PROTOCOL 6.4): root in the default
/// namespace, `esitoChiamata`, then `content`, then `listaMessaggi`.
std::string answer(std::string_view root, std::string_view xml_namespace, std::string_view esito,
                   std::string_view content, const std::vector<rules::Message>& messages);

/// `<name>content</name>`; the content is XML already.
std::string group(std::string_view name, std::string_view content);

/// The envelope of an answer whose children are in no namespace, as services 2 to 5 write it (PROTOCOL 9.3, 10.1).
std::string unqualified_answer(std::string_view root, std::string_view xml_namespace, std::string_view content);

/// A SOAP fault as the service writes it (PROTOCOL 12).
std::string fault(std::string_view text);

} // namespace sistema_ts_simulator::soap
