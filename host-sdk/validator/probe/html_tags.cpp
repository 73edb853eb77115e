#include "html_tags.hpp"

#include <algorithm>
#include <array>

namespace host_sdk::validator {

namespace {

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string decode(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 6> k_entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#x2F;", '/'}}};
    std::string result;
    while (!text.empty()) {
        const auto known = std::find_if(k_entities.begin(), k_entities.end(),
                                        [&](const auto& entity) { return text.starts_with(entity.first); });
        result += known == k_entities.end() ? text.front() : known->second;
        text.remove_prefix(known == k_entities.end() ? 1 : known->first.size());
    }
    return result;
}

/// Takes a name, and the value after "=" when there is one, from the front of `rest`.
std::pair<std::string, std::string> take_attribute(std::string_view& rest)
{
    const auto take_until = [&](auto ends) {
        const auto end = std::find_if(rest.begin(), rest.end(), ends);
        const std::string_view taken(rest.data(), static_cast<std::size_t>(end - rest.begin()));
        rest.remove_prefix(taken.size());
        return taken;
    };
    const std::string name = lower(take_until([](char c) { return is_space(c) || c == '=' || c == '/'; }));
    take_until([](char c) { return !is_space(c); });
    if (!rest.starts_with('=')) return {name, {}};
    rest.remove_prefix(1);
    take_until([](char c) { return !is_space(c); });
    if (rest.starts_with('"') || rest.starts_with('\'')) {
        const char quote = rest.front();
        rest.remove_prefix(1);
        const std::string value = decode(take_until([quote](char c) { return c == quote; }));
        if (!rest.empty()) rest.remove_prefix(1);
        return {name, value};
    }
    return {name, decode(take_until(is_space))};
}

/// Where the tag that begins at `begin` ends: the first '>' outside of quotes.
std::size_t end_of_tag(std::string_view html, std::size_t begin)
{
    char quote = '\0';
    for (std::size_t at = begin; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return html.size();
}

HtmlTag parse(std::string_view text)
{
    HtmlTag tag;
    tag.text = text;
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return is_space(c) || c == '/'; });
    tag.name = lower({text.data(), static_cast<std::size_t>(end - text.begin())});
    text.remove_prefix(tag.name.size());
    while (!text.empty()) {
        if (is_space(text.front()) || text.front() == '/') {
            text.remove_prefix(1);
        } else {
            const auto before = text.size();
            auto attribute = take_attribute(text);
            if (text.size() == before) text.remove_prefix(1); // nothing that could be read
            if (!attribute.first.empty()) tag.attributes.push_back(std::move(attribute));
        }
    }
    return tag;
}

} // namespace

std::string HtmlTag::value(std::string_view attribute) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.first == attribute; });
    return found == attributes.end() ? std::string() : found->second;
}

std::vector<HtmlTag> tags_of(std::string_view html)
{
    std::vector<HtmlTag> tags;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const char next = at + 1 < html.size() ? html[at + 1] : '\0';
        const bool opens = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (!opens) continue;
        const std::size_t end = end_of_tag(html, at + 1);
        tags.push_back(parse(html.substr(at + 1, end - at - 1)));
        at = end == html.size() ? end - 1 : end;
    }
    return tags;
}

} // namespace host_sdk::validator
