#include "plugin/sts/xml_guard.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/sts/utf8.hpp"

#include <string>
#include <vector>

namespace plugin::sts {
namespace {

constexpr std::size_t k_longest_name = 200; // names are told in technical texts

void require_clean_utf8(std::string_view text)
{
    std::size_t continuation = 0;
    for (const char c : text) {
        if (continuation > 0) {
            if (!is_utf8_continuation(c)) throw UnreadableAnswer("not UTF-8");
            --continuation;
            continue;
        }
        const auto following = utf8_continuations(c);
        if (!following) throw UnreadableAnswer("not UTF-8");
        continuation = *following;
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r'; // of XML: fewer than domain::is_blank
        if (static_cast<unsigned char>(c) < 0x20U && !blank) throw UnreadableAnswer("control characters");
    }
    if (continuation > 0) throw UnreadableAnswer("cut off inside a character");
}

// Walks over the tags, once, without building anything.
class TagWalk {
public:
    explicit TagWalk(std::string_view xml) : m_rest(xml) {}

    void run()
    {
        while (true) {
            const std::size_t tag = m_rest.find('<');
            const std::string_view text = m_rest.substr(0, tag);
            if (m_open.empty() && !domain::trim(text).empty()) throw UnreadableAnswer("not XML: text outside the root");
            if (tag == std::string_view::npos) break;
            m_rest.remove_prefix(tag);
            read_tag();
        }
        if (!m_open.empty()) throw UnreadableAnswer("cut off: <" + std::string(m_open.back()) + "> is not closed");
        if (!m_has_root) throw UnreadableAnswer("not XML: no element");
    }

private:
    void read_tag()
    {
        if (m_rest.starts_with("<!--")) return skip_past("-->");
        if (m_rest.starts_with("<![CDATA[") && !m_open.empty()) return skip_past("]]>");
        if (m_rest.starts_with("<?")) return skip_past("?>");
        if (m_rest.starts_with("<!")) throw UnreadableAnswer("a document type or entity declaration");

        const std::size_t end = end_of_tag();
        std::string_view tag = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        const bool closing = tag.starts_with('/');
        const bool empty = !closing && tag.ends_with('/');
        if (closing) tag.remove_prefix(1);
        const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
        if (name.empty()) throw UnreadableAnswer("not XML: a tag without a name");
        if (name.size() > k_longest_name) throw UnreadableAnswer("an element with a very long name");
        if (closing) return close(name);
        if (m_open.empty() && m_has_root) throw UnreadableAnswer("not XML: more than one root");
        m_has_root = true;
        if (m_open.size() >= k_deepest_answer) throw UnreadableAnswer("elements nested too deep");
        if (!empty) m_open.push_back(name);
    }

    void close(std::string_view name)
    {
        if (m_open.empty() || m_open.back() != name) throw UnreadableAnswer("not XML: a wrong closing tag");
        m_open.pop_back();
    }

    void skip_past(std::string_view mark)
    {
        const std::size_t at = m_rest.find(mark, 2);
        if (at == std::string_view::npos) throw UnreadableAnswer("cut off");
        m_rest.remove_prefix(at + mark.size());
    }

    // The place of the '>' that ends the tag; one inside quotes does not count.
    std::size_t end_of_tag() const
    {
        char quote = '\0';
        for (std::size_t i = 1; i < m_rest.size(); ++i) {
            const char c = m_rest[i];
            if (quote != '\0') {
                if (c == quote) quote = '\0';
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                throw UnreadableAnswer("not XML: '<' inside a tag");
            } else if (c == '>') {
                return i;
            }
        }
        throw UnreadableAnswer("cut off inside a tag");
    }

    std::string_view m_rest;
    std::vector<std::string_view> m_open;
    bool m_has_root = false;
};

} // namespace

void guard_xml(std::string_view xml, std::size_t largest)
{
    if (xml.size() > largest) throw UnreadableAnswer("larger than " + std::to_string(largest) + " bytes");
    if (domain::trim(xml).empty()) throw UnreadableAnswer("empty");
    require_clean_utf8(xml);
    if (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
    TagWalk(xml).run();
}

} // namespace plugin::sts
