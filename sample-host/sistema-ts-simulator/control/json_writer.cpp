#include "sistema-ts-simulator/control/json_writer.hpp"

namespace sistema_ts_simulator::control {

std::string json_text(std::string_view text)
{
    constexpr std::string_view k_hex = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (code < 0x20) {
            json += "\\u00";
            json += k_hex[code >> 4U];
            json += k_hex[code & 0xFU];
        } else {
            json += c;
        }
    }
    return json + "\"";
}

std::string json_array(const std::vector<std::string>& values)
{
    std::string json = "[";
    for (const std::string& value : values) {
        if (json.size() > 1) json += ",";
        json += value;
    }
    return json + "]";
}

JsonObject& JsonObject::raw(std::string_view name, std::string_view json)
{
    if (!m_members.empty()) m_members += ",";
    m_members += json_text(name) + ":";
    m_members += json;
    return *this;
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value)
{
    return raw(name, json_text(value));
}

JsonObject& JsonObject::number(std::string_view name, std::int64_t value)
{
    return raw(name, std::to_string(value));
}

JsonObject& JsonObject::flag(std::string_view name, bool value)
{
    return raw(name, value ? "true" : "false");
}

JsonObject& JsonObject::null(std::string_view name)
{
    return raw(name, "null");
}

} // namespace sistema_ts_simulator::control
