#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample_host::web {

/// The decoded fields of a query or of a form, in the order in which they came. They may be passwords: their memory is
/// wiped with the object.
class Fields {
public:
    Fields() = default;
    Fields(const Fields&) = default;
    Fields(Fields&&) = default;
    Fields& operator=(const Fields&) = delete;
    Fields& operator=(Fields&& other) noexcept
    {
        m_fields.swap(other.m_fields);
        return *this;
    }
    ~Fields();

    /// Makes room for so many: fields do not move when they are added.
    void reserve(std::size_t count) { m_fields.reserve(count); }

    /// A new field, to be filled where it lies.
    std::pair<std::string, std::string>& add() { return m_fields.emplace_back(); }

    /// The first value under this name; empty when there is none.
    const std::string& value(std::string_view name) const;
    bool has(std::string_view name) const;

    const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
    std::string m_nothing;
};

} // namespace sample_host::web
