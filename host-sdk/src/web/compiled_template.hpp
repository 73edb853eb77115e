#pragma once

#include "host_sdk/web/view.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::web {

/// A template, read once into a flat list of steps: {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! }} of
/// Mustache (mustache.github.io/mustache.5.html), values always escaped. A line with nothing but a section's tag or a
/// comment leaves no line behind. Immutable: any number of threads may render.
class CompiledTemplate {
public:
    /// Throws Error(invalid) that says what is wrong: a tag or a section that is not closed, one that is closed and not
    /// open, an unescaped value ({{{ or {{&), other delimiters ({{=).
    explicit CompiledTemplate(std::string_view source);

    /// A name is looked for in the innermost section's view first. What is nowhere shows nothing.
    [[nodiscard]] std::string render(const View& view) const;

private:
    enum class Kind { text, value, section, inverted };
    struct Step {
        Kind kind;
        std::string text;    ///< or the name
        std::size_t end = 0; ///< the step behind the section
    };
    struct Scope {
        const View& view;
        const Scope* outer;
    };

    /// What a name stands for, and the view that holds it.
    struct Found {
        const View* view = nullptr;
        const View::Entry* entry = nullptr; ///< nullptr: nothing
    };

    static Found find(const Scope& scope, std::string_view name) noexcept;
    void render(std::size_t from, std::size_t to, const Scope& scope, std::string& html) const;
    void render_section(std::size_t at, const Scope& scope, std::string& html) const;

    std::vector<Step> m_steps;
    std::size_t m_text_size = 0; ///< of the texts that are not values
};

} // namespace host_sdk::web
