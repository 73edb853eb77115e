#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace plugin::domain {

enum class VatProblem { missing, both, unknown_nature };

// How an expense line stands to VAT: a rate (aliquota) or a reason for none (natura), never both (RULES R3.1).
// Immutable value, safe to use from any thread.
class VatTreatment {
public:
    // Reads what an invoice line says. A rate of zero beside a natura counts as the natura alone, as in FatturaPA; zero
    // or unreadable alone counts as missing (RULES R3.3).
    static std::variant<VatTreatment, VatProblem> parse(std::string_view rate, std::string_view nature);

    // N1: excluded from VAT, the treatment of a stamp duty charged to the patient (RULES R3.18).
    static VatTreatment stamp_duty() { return VatTreatment("N1", false); }

    bool is_rate() const noexcept { return m_is_rate; }

    // "22.00" or "N4", as Sistema TS wants it in aliquotaIVA or naturaIVA.
    const std::string& wire() const noexcept { return m_wire; }

    // True for the rates in force in Italy: 4, 5, 10 and 22.
    bool is_usual_rate() const noexcept;

    friend bool operator==(const VatTreatment&, const VatTreatment&) = default;

private:
    VatTreatment(std::string wire, bool is_rate) : m_wire(std::move(wire)), m_is_rate(is_rate) {}

    std::string m_wire;
    bool m_is_rate;
};

} // namespace plugin::domain
