#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plugin::domain {

// A tax intermediary with an Entratel access, who sends on a doctor's behalf (PROTOCOL 3.3, RULES 1.4).
struct Intermediary {
    std::string tax_code; // 16 characters, or 11 digits
    std::string office;   // sede telematica, 3 digits

    // "07874631000-000", as opzionale1 wants it.
    std::string text() const { return tax_code + "-" + office; }

    // Reads what text() wrote. Nothing where it is not so made.
    static std::optional<Intermediary> parse(std::string_view text);

    friend bool operator==(const Intermediary&, const Intermediary&) = default;
};

bool is_office(std::string_view text) noexcept;

} // namespace plugin::domain
