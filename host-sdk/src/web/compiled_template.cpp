#include "compiled_template.hpp"

#include "host_sdk/error.hpp"
#include "view_entry.hpp"

#include <algorithm>

namespace host_sdk::web {

namespace {

constexpr std::string_view k_open = "{{";
constexpr std::string_view k_close = "}}";
constexpr std::string_view k_blanks_of_line = " \t\r";

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view k_spaces = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(k_spaces), text.size()));
    return text.substr(0, text.find_last_not_of(k_spaces) + 1);
}

/// How many characters of `before` and of `behind` belong to the line of a tag that stands alone on it.
struct LineRest {
    std::size_t before = 0;
    std::size_t behind = 0;
};

LineRest rest_of_line(std::string_view before, std::string_view behind)
{
    const std::size_t begin = before.find_last_not_of(k_blanks_of_line) + 1; // npos + 1 is 0
    const std::size_t end = std::min(behind.find_first_not_of(k_blanks_of_line), behind.size());
    const bool begins_line = begin == 0 || before[begin - 1] == '\n';
    const bool ends_line = end == behind.size() || behind[end] == '\n';
    if (!begins_line || !ends_line) return {};
    return {before.size() - begin, std::min(end + 1, behind.size())};
}

void append_escaped(std::string& html, std::string_view text)
{
    std::size_t done = 0;
    const auto put = [&](std::size_t at, std::string_view entity) {
        html.append(text.substr(done, at - done)).append(entity);
        done = at + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '&':
            put(i, "&amp;");
            break;
        case '<':
            put(i, "&lt;");
            break;
        case '>':
            put(i, "&gt;");
            break;
        case '"':
            put(i, "&quot;");
            break;
        case '\'':
            put(i, "&apos;");
            break;
        default:
            break;
        }
    }
    html.append(text.substr(done));
}

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(Status::invalid, why);
}

} // namespace

CompiledTemplate::CompiledTemplate(std::string_view source)
{
    std::vector<std::size_t> open_sections;
    std::size_t at = 0;
    for (std::size_t open = source.find(k_open); open != std::string_view::npos; open = source.find(k_open, at)) {
        const std::size_t close = source.find(k_close, open);
        if (close == std::string_view::npos) refuse("{{ without }}");
        const std::string_view tag = trimmed(source.substr(open + k_open.size(), close - open - k_open.size()));
        if (tag.empty()) refuse("a tag without a name");
        std::string_view text = source.substr(at, open - at);
        at = close + k_close.size();
        const bool is_value = std::string_view("#^/!{&=").find(tag.front()) == std::string_view::npos;
        if (!is_value) {
            const LineRest rest = rest_of_line(source.substr(0, open), source.substr(at));
            text.remove_suffix(std::min(rest.before, text.size()));
            at += rest.behind;
        }
        if (!text.empty()) m_steps.push_back({Kind::text, std::string(text)});
        const std::string name(is_value ? tag : trimmed(tag.substr(1)));
        switch (tag.front()) {
        case '#':
        case '^':
            open_sections.push_back(m_steps.size());
            m_steps.push_back({tag.front() == '#' ? Kind::section : Kind::inverted, name});
            break;
        case '/':
            if (open_sections.empty() || m_steps[open_sections.back()].text != name)
                refuse("{{/" + name + "}} closes what is not open");
            m_steps[open_sections.back()].end = m_steps.size();
            open_sections.pop_back();
            break;
        case '!':
            break;
        case '{':
        case '&':
            refuse("unescaped values ({{{ or {{&) are not allowed");
        case '=':
            refuse("changing the delimiters is not allowed");
        default:
            m_steps.push_back({Kind::value, name});
        }
    }
    if (!open_sections.empty()) refuse("{{#" + m_steps[open_sections.back()].text + "}} is not closed");
    if (at < source.size()) m_steps.push_back({Kind::text, std::string(source.substr(at))});
    for (const Step& step : m_steps) {
        if (step.kind == Kind::text) m_text_size += step.text.size();
    }
}

std::string CompiledTemplate::render(const View& view) const
{
    std::string html;
    html.reserve(2 * m_text_size); // about what a page with a list gets to: growing copies it each time
    render(0, m_steps.size(), {view, nullptr}, html);
    return html;
}

CompiledTemplate::Found CompiledTemplate::find(const Scope& scope, std::string_view name) noexcept
{
    for (const Scope* inner = &scope; inner != nullptr; inner = inner->outer) {
        if (const View::Entry* entry = inner->view.find(name)) return {&inner->view, entry};
    }
    return {};
}

void CompiledTemplate::render(std::size_t from, std::size_t to, const Scope& scope, std::string& html) const
{
    for (std::size_t at = from; at < to; ++at) {
        const Step& step = m_steps[at];
        if (step.kind == Kind::text) {
            html += step.text;
        } else if (step.kind == Kind::value) {
            const auto [view, entry] = find(scope, step.text);
            if (entry != nullptr) append_escaped(html, entry->text_in(view->m_texts)); // empty for what is no text
        } else {
            render_section(at, scope, html);
            at = step.end - 1;
        }
    }
}

void CompiledTemplate::render_section(std::size_t at, const Scope& scope, std::string& html) const
{
    const Step& step = m_steps[at];
    const auto [view, entry] = find(scope, step.text);
    const bool is_list = entry != nullptr && entry->kind == View::Entry::Kind::list;
    const bool is_flag = entry != nullptr && entry->kind == View::Entry::Kind::flag;
    const bool holds =
        entry != nullptr && (!is_flag || entry->flag) && (!is_list || !view->m_lists[entry->list].empty());
    if (holds != (step.kind == Kind::section)) return;
    if (!holds || !is_list) return render(at + 1, step.end, scope, html);
    for (const View& item : view->m_lists[entry->list]) {
        render(at + 1, step.end, {item, &scope}, html);
    }
}

} // namespace host_sdk::web
