#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::domain {

// An amount of money in integer cents of euro. Immutable value, safe to use from any thread.
class Cents {
public:
    constexpr Cents() noexcept = default;
    constexpr explicit Cents(std::int64_t value) noexcept : m_value(value) {}

    // Reads "12", "12,5", "12,50", "12.50", "-3,00" and, with thousands, "1.234,50". Nothing for anything else: a text
    // such as "1.234" could mean two amounts, and is refused.
    static std::optional<Cents> parse(std::string_view text);

    constexpr std::int64_t value() const noexcept { return m_value; }

    // "12.50": always a dot and two decimals, as Sistema TS wants them (PROTOCOL 5.2).
    std::string to_wire() const;

    // "1.234,50 €", for the doctor.
    std::string to_text() const;

    // The sum, or nothing where it does not fit.
    std::optional<Cents> plus(Cents other) const noexcept;

    friend constexpr auto operator<=>(Cents, Cents) noexcept = default;

private:
    std::int64_t m_value = 0;
};

} // namespace plugin::domain
