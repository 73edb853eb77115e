#include "icon_vocabulary.hpp"
#include "utf8.hpp"

#include <host_sdk/manifest/icon_check.hpp>

#include <algorithm>
#include <string>

namespace host_sdk::manifest {

namespace {

constexpr std::string_view k_space = " \t\r\n";
constexpr std::string_view k_name_ends = " \t\r\n=/><\"'";

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& character : result) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    }
    return result;
}

bool has_forbidden_value(std::string_view value)
{
    const std::string text = lower(value);
    return text.find("url(") != std::string::npos || text.find("script:") != std::string::npos ||
           text.find("data:") != std::string::npos;
}

/// Plain decimal numbers only, which is all that an icon needs: "0 0 16 16".
bool is_view_box(std::string_view value)
{
    std::size_t count = 0;
    while (true) {
        value.remove_prefix(std::min(value.find_first_not_of(" ,\t\r\n"), value.size()));
        if (value.empty()) return count == 4;
        std::string_view number = value.substr(0, value.find_first_of(" ,\t\r\n"));
        value.remove_prefix(number.size());
        if (number.starts_with('-')) number.remove_prefix(1);
        if (number.find_first_of("0123456789") == std::string_view::npos) return false;
        if (number.find_first_not_of("0123456789.") != std::string_view::npos) return false;
        if (std::count(number.begin(), number.end(), '.') > 1) return false;
        ++count;
    }
}

/// Reads the small part of XML that an icon needs; whatever else it meets is a problem, never guessed at.
class IconScanner {
public:
    IconScanner(std::string_view svg, std::string_view file) : m_svg(svg), m_file(file) {}

    std::vector<Problem> run()
    {
        if (m_svg.size() > k_max_icon_bytes) {
            report(0, "at most " + std::to_string(k_max_icon_bytes) + " bytes, found " + std::to_string(m_svg.size()));
            return m_problems;
        }
        if (!check_characters()) return m_problems;
        if (take("<?xml ")) skip_past("?>");
        while (!m_stopped && m_position < m_svg.size()) {
            if (peek() == '<') {
                read_markup();
            } else {
                read_text();
            }
        }
        if (!m_stopped && !m_open.empty()) stop("</" + std::string(m_open.back()) + ">");
        if (!m_stopped && !m_has_root) stop("an <svg> element");
        return m_problems;
    }

private:
    char peek() const { return m_position < m_svg.size() ? m_svg[m_position] : '\0'; }

    bool take(std::string_view wanted)
    {
        if (!m_svg.substr(m_position).starts_with(wanted)) return false;
        m_position += wanted.size();
        return true;
    }

    void skip_space()
    {
        while (m_position < m_svg.size() && k_space.find(peek()) != std::string_view::npos)
            ++m_position;
    }

    void skip_past(std::string_view end)
    {
        const std::size_t found = m_svg.find(end, m_position);
        if (found == std::string_view::npos) {
            stop("a closing " + std::string(end));
        } else {
            m_position = found + end.size();
        }
    }

    std::string_view take_name()
    {
        const std::size_t end = std::min(m_svg.find_first_of(k_name_ends, m_position), m_svg.size());
        const std::string_view name = m_svg.substr(m_position, end - m_position);
        m_position = end;
        return name;
    }

    bool check_characters()
    {
        for (std::size_t position = 0; position < m_svg.size();) {
            const std::string_view rest = m_svg.substr(position);
            const std::size_t length = utf8_sequence_length(rest);
            const bool is_space = k_space.find(rest.front()) != std::string_view::npos;
            if (length == 0 || (!is_space && is_control(utf8_decode(rest, length)))) {
                report(position, "UTF-8 without control characters");
                return false;
            }
            position += length;
        }
        return true;
    }

    void read_markup()
    {
        if (take("<!--")) {
            skip_past("-->");
        } else if (m_svg.substr(m_position).starts_with("<!") || m_svg.substr(m_position).starts_with("<?")) {
            stop("no document type, entity, CDATA section or processing instruction");
        } else if (take("</")) {
            read_closing_tag();
        } else {
            read_opening_tag();
        }
    }

    void read_closing_tag()
    {
        const std::size_t start = m_position;
        const std::string_view name = take_name();
        skip_space();
        if (m_open.empty() || m_open.back() != name || peek() != '>') {
            m_position = start;
            stop(m_open.empty() ? "no closing tag" : "</" + std::string(m_open.back()) + ">");
            return;
        }
        ++m_position;
        m_open.pop_back();
    }

    void read_opening_tag()
    {
        const std::size_t start = m_position++;
        const std::string_view name = take_name();
        if (name.empty()) return stop("the name of an element after '<'");
        const bool is_root = m_open.empty();
        if (is_root && (m_has_root || name != "svg")) report(start, "one <svg> element and nothing beside it");
        if (!is_allowed_element(name))
            report(start, "only svg, g, path, circle, rect, line, polyline, polygon and title, found <" +
                              printable_key(name) + ">");
        std::vector<Attribute> attributes = read_attributes();
        if (m_stopped) return;
        if (is_root && !m_has_root) check_root(start, attributes);
        m_has_root = true;
        if (take("/>")) return;
        if (!take(">")) return stop("'>' or '/>'");
        m_open.push_back(name);
    }

    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    std::vector<Attribute> read_attributes()
    {
        std::vector<Attribute> attributes;
        while (!m_stopped) {
            const std::size_t before = m_position;
            skip_space();
            if (m_position >= m_svg.size() || peek() == '>' || peek() == '/') break;
            const std::size_t start = m_position;
            const std::string_view name = take_name();
            if (name.empty() || before == start || !take("=") || (peek() != '"' && peek() != '\'')) {
                m_position = start;
                stop("an attribute, as d=\"…\"");
                break;
            }
            const char quote = m_svg[m_position++];
            const std::size_t end = m_svg.find(quote, m_position);
            if (end == std::string_view::npos) {
                stop("a closing quote");
                break;
            }
            const Attribute attribute{name, m_svg.substr(m_position, end - m_position)};
            m_position = end + 1;
            check_attribute(start, attribute, attributes);
            attributes.push_back(attribute);
        }
        return attributes;
    }

    void check_attribute(std::size_t start, const Attribute& attribute, const std::vector<Attribute>& earlier)
    {
        if (!is_allowed_attribute(attribute.name))
            report(start, "no attribute " + printable_key(attribute.name) + ": only those that draw a shape");
        if (std::any_of(earlier.begin(), earlier.end(), [&](const Attribute& e) { return e.name == attribute.name; }))
            report(start, "the attribute " + printable_key(attribute.name) + " only once");
        if (attribute.value.find_first_of("<&") != std::string_view::npos)
            report(start, "no '<' and no entity in " + printable_key(attribute.name));
        if (has_forbidden_value(attribute.value))
            report(start, "no url(), script or data address in " + printable_key(attribute.name));
        if (attribute.name == "xmlns" && attribute.value != k_svg_namespace)
            report(start, "xmlns=\"" + std::string(k_svg_namespace) + "\"");
    }

    void check_root(std::size_t start, const std::vector<Attribute>& attributes)
    {
        const auto find = [&](std::string_view name) {
            return std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.name == name; });
        };
        if (find("xmlns") == attributes.end()) report(start, "xmlns=\"" + std::string(k_svg_namespace) + "\"");
        const auto view_box = find("viewBox");
        if (view_box == attributes.end() || !is_view_box(view_box->value))
            report(start, "a viewBox of four numbers, as viewBox=\"0 0 16 16\"");
    }

    void read_text()
    {
        const std::size_t start = m_position;
        m_position = std::min(m_svg.find('<', start), m_svg.size());
        const std::string_view text = m_svg.substr(start, m_position - start);
        if (text.find_first_not_of(k_space) == std::string_view::npos) return;
        if (m_open.empty() || m_open.back() != "title") report(start, "no text outside <title>");
        if (text.find('&') != std::string_view::npos) report(start, "no entity in the text");
    }

    void stop(std::string expectation)
    {
        report(m_position, std::move(expectation));
        m_stopped = true;
    }

    void report(std::size_t position, std::string expectation)
    {
        const std::string_view before = m_svg.substr(0, position);
        const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        m_problems.push_back({std::string(m_file),
                              "line " + std::to_string(line) + ", column " + std::to_string(position - line_start + 1),
                              std::move(expectation), ProblemKind::icon});
    }

    std::string_view m_svg;
    std::string_view m_file;
    std::vector<Problem> m_problems;
    std::vector<std::string_view> m_open;
    std::size_t m_position = 0;
    bool m_has_root = false;
    bool m_stopped = false;
};

} // namespace

std::vector<Problem> check_icon(std::string_view svg, std::string_view file)
{
    return IconScanner(svg, file).run();
}

} // namespace host_sdk::manifest
