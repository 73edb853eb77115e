#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::web {

/// The fields of a query or of an application/x-www-form-urlencoded body, in their order. A value type. The values may
/// be passwords: their memory is wiped with the object.
class Form {
public:
    Form() = default;
    Form(const Form&) = default;
    Form(Form&&) noexcept = default;
    Form& operator=(const Form& other);
    Form& operator=(Form&& other) noexcept;
    ~Form();

    /// Decodes "a=1&b=due+parole". Throws Error(invalid) for a broken escape, a control character other than line
    /// breaks and tabs, text that is not UTF-8, or more than 10,000 fields.
    [[nodiscard]] static Form decode(std::string_view encoded);

    /// The first value of the field, or an empty text.
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
    /// Without the blanks at both ends.
    [[nodiscard]] std::string_view trimmed(std::string_view name) const noexcept;
    [[nodiscard]] bool has(std::string_view name) const noexcept;
    /// All values of a field that may be repeated (check boxes).
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& fields() const noexcept { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

/// Percent-encodes a text for use as a query value or a path segment.
[[nodiscard]] std::string encode_component(std::string_view text);

} // namespace host_sdk::web
