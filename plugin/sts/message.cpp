#include "plugin/sts/message.hpp"

#include <algorithm>
#include <array>

namespace plugin::sts {

bool Message::is_warning() const noexcept
{
    return type.empty() ? code.starts_with('W') && !code.starts_with("WS") : type == "W";
}

std::vector<Message> read_messages(const XmlElement& answer)
{
    std::vector<Message> messages;
    if (const XmlElement* list = answer.child("listaMessaggi")) {
        for (const XmlElement& element : list->children) {
            if (element.name != "messaggio") continue;
            messages.push_back(
                {element.child_text("codice"), element.child_text("descrizione"), element.child_text("tipo")});
        }
    }
    return messages;
}

bool is_account_code(std::string_view code) noexcept
{
    constexpr std::array<std::string_view, 16> k_codes = {"002", "003", "004", "005", "006", "010", "104", "105",
                                                          "106", "107", "109", "110", "111", "112", "113", "114"};
    return std::find(k_codes.begin(), k_codes.end(), code) != k_codes.end();
}

bool is_transient_code(std::string_view code) noexcept
{
    return code == "WS99" || code == "200";
}

bool has_code(const std::vector<Message>& messages, std::string_view code) noexcept
{
    return std::any_of(messages.begin(), messages.end(), [&](const Message& message) { return message.code == code; });
}

bool has_account_code(const std::vector<Message>& messages) noexcept
{
    return std::any_of(messages.begin(), messages.end(),
                       [](const Message& message) { return is_account_code(message.code); });
}

bool has_transient_code(const std::vector<Message>& messages) noexcept
{
    return std::any_of(messages.begin(), messages.end(),
                       [](const Message& message) { return is_transient_code(message.code); });
}

} // namespace plugin::sts
