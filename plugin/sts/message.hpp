#pragma once

#include "plugin/sts/soap.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::sts {

// One messaggio of listaMessaggi (PROTOCOL 6.3).
struct Message {
    std::string code;
    std::string description; // the service's own text: always shown to the doctor as it is (PROTOCOL 11.6)
    std::string type;        // "E", "W", or empty

    // By tipo, else by the first letter of the code (PROTOCOL 11.6).
    bool is_warning() const noexcept;

    friend bool operator==(const Message&, const Message&) = default;
};

// The messages of an answer, empty where it has none.
std::vector<Message> read_messages(const XmlElement& answer);

// The codes that speak of the account and not of the document (PROTOCOL 11.1): sending must stop.
bool is_account_code(std::string_view code) noexcept;

// WS99 and 200, a trouble of the service: whether it did what was asked is unknown (PROTOCOL 11.1, 11.2).
bool is_transient_code(std::string_view code) noexcept;

bool has_code(const std::vector<Message>& messages, std::string_view code) noexcept;
bool has_account_code(const std::vector<Message>& messages) noexcept;
bool has_transient_code(const std::vector<Message>& messages) noexcept;

// What a refusal with these messages means, as far as it is the same for every service. Nothing where their codes, of
// which there is one at least, decide.
template <class Outcome>
std::optional<Outcome> general_refusal(const std::vector<Message>& messages)
{
    if (has_account_code(messages)) return Outcome::credentials_refused;
    if (messages.empty() || has_transient_code(messages)) return Outcome::uncertain;
    return std::nullopt;
}

} // namespace plugin::sts
