#include "object_reader.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace host_sdk::manifest {

namespace {

std::optional<std::uint32_t> parse_number(std::string_view text)
{
    const bool is_canonical = !text.empty() && (text == "0" || text.front() != '0') &&
                              text.find_first_not_of("0123456789") == std::string_view::npos;
    std::uint32_t value = 0;
    if (!is_canonical || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{})
        return std::nullopt;
    return value;
}

std::string say(const NumberRange& range)
{
    return "a whole number from " + std::to_string(range.lowest) + " to " + std::to_string(range.highest) +
           " in double quotes";
}

} // namespace

ObjectReader::ObjectReader(const JsonValue& object, std::string path, ProblemLog& log)
    : m_object(object), m_path(std::move(path)), m_log(log)
{
}

std::string ObjectReader::text(std::string_view key, const TextRule& rule)
{
    const JsonValue* value = find(key, Presence::required, rule.expectation);
    return value ? read_text(key, *value, rule) : std::string();
}

std::string ObjectReader::text_or(std::string_view key, const TextRule& rule, std::string_view fallback)
{
    const JsonValue* value = find(key, Presence::optional, rule.expectation);
    return value ? read_text(key, *value, rule) : std::string(fallback);
}

std::uint32_t ObjectReader::number(std::string_view key, const NumberRange& range)
{
    const JsonValue* value = find(key, Presence::required, say(range));
    return value ? read_number(key, *value, range) : 0;
}

std::uint32_t ObjectReader::number_or(std::string_view key, const NumberRange& range, std::uint32_t fallback)
{
    const JsonValue* value = find(key, Presence::optional, say(range));
    return value ? read_number(key, *value, range) : fallback;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Presence presence, const TextRule& rule)
{
    const JsonValue* value = find(key, presence, "a list of texts");
    if (value == nullptr) return {};
    if (!value->is_list()) {
        report(key, "a list of texts");
        return {};
    }
    if (presence == Presence::required && value->members.empty()) report(key, "at least one entry");
    std::vector<std::string> result;
    for (const JsonMember& member : value->members) {
        std::string text = read_text(key, member.value, rule);
        if (text.empty()) continue;
        if (std::find(result.begin(), result.end(), text) != result.end()) {
            report(key, "each entry only once, found " + in_quotes(text) + " again");
        }
        result.push_back(std::move(text));
    }
    return result;
}

void ObjectReader::object(std::string_view key, Presence presence, const std::function<void(ObjectReader&)>& read)
{
    const JsonValue* value = find(key, presence, "an object");
    if (value == nullptr) return;
    if (!value->is_object()) {
        report(key, "an object");
        return;
    }
    ObjectReader reader(*value, path_of(key), m_log);
    read(reader);
    reader.reject_other_keys();
}

void ObjectReader::each(std::string_view key, Presence presence, const std::function<void(ObjectReader*)>& read)
{
    const JsonValue* value = find(key, presence, "a list of objects");
    if (value == nullptr) return;
    if (!value->is_list()) {
        report(key, "a list of objects");
        return;
    }
    for (std::size_t i = 0; i < value->members.size(); ++i) {
        const std::string path = element_path(path_of(key), i);
        const JsonValue& element = value->members[i].value;
        if (!element.is_object()) {
            m_log.add(path, "an object");
            read(nullptr);
            continue;
        }
        ObjectReader reader(element, path, m_log);
        read(&reader);
        reader.reject_other_keys();
    }
}

void ObjectReader::report(std::string_view key, std::string expectation)
{
    m_log.add(path_of(key), std::move(expectation));
}

void ObjectReader::reject_other_keys()
{
    std::vector<std::string_view> reported;
    for (const JsonMember& member : m_object.members) {
        const bool is_known = std::find(m_known.begin(), m_known.end(), member.key) != m_known.end();
        if (is_known || member.key.starts_with("x-")) continue;
        if (std::find(reported.begin(), reported.end(), member.key) != reported.end()) continue;
        reported.push_back(member.key);
        std::string expectation = "only the keys ";
        for (const std::string_view known : m_known)
            expectation += std::string(known) + ", ";
        m_log.add(path_of(printable_key(member.key)), expectation + "or one that begins with x-",
                  ProblemKind::unknown_key);
    }
}

const JsonValue* ObjectReader::find(std::string_view key, Presence presence, std::string_view expectation)
{
    m_known.push_back(key);
    const auto found = std::find_if(m_object.members.begin(), m_object.members.end(),
                                    [key](const JsonMember& member) { return member.key == key; });
    if (found != m_object.members.end()) return &found->value;
    if (presence == Presence::required) report(key, std::string(expectation) + ", found nothing");
    return nullptr;
}

std::string ObjectReader::path_of(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

std::string ObjectReader::read_text(std::string_view key, const JsonValue& value, const TextRule& rule)
{
    if (value.is_text() && rule.accepts(value.text)) return value.text;
    const std::string found = value.is_text() ? in_quotes(value.text) : "a list or an object";
    m_log.add(path_of(key), std::string(rule.expectation) + ", found " + found, rule.kind);
    return {};
}

std::uint32_t ObjectReader::read_number(std::string_view key, const JsonValue& value, const NumberRange& range)
{
    const std::optional<std::uint32_t> number = value.is_text() ? parse_number(value.text) : std::nullopt;
    if (number && range.lowest <= *number && *number <= range.highest) return *number;
    const std::string found = value.is_text() ? in_quotes(value.text) : "a list or an object";
    report(key, say(range) + ", found " + found);
    return 0;
}

} // namespace host_sdk::manifest
