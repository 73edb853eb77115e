#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

// Who issued the documents and sends them (RULES 1).
namespace plugin::domain {

enum class IssuerCategory {
    doctor, // medico chirurgo or odontoiatra
    other_professional,
    veterinarian,
    authorised_facility,
    accredited_facility, // or public
    pharmacy,
    parapharmacy,
    optician,
    veterinary_drug_retailer, // art. 70 D.Lgs. 193/2006
};

inline constexpr std::array k_issuer_categories = {IssuerCategory::doctor,
                                                   IssuerCategory::other_professional,
                                                   IssuerCategory::veterinarian,
                                                   IssuerCategory::authorised_facility,
                                                   IssuerCategory::accredited_facility,
                                                   IssuerCategory::pharmacy,
                                                   IssuerCategory::parapharmacy,
                                                   IssuerCategory::optician,
                                                   IssuerCategory::veterinary_drug_retailer};

// A stable name for storage and for the rule data, e.g. "medico", "struttura_autorizzata".
std::string_view storage_code(IssuerCategory category) noexcept;
std::optional<IssuerCategory> issuer_category_from_code(std::string_view code) noexcept;

// Facilities are identified by three codes; professionals must not send them (RULES 1.3).
bool is_facility(IssuerCategory category) noexcept;

// The three parts of the "codice proprietario" of a facility (PROTOCOL 3.4).
struct StructureCodes {
    std::string region; // 3 of A-Z 0-9
    std::string asl;    // 3 of A-Z 0-9
    std::string ssa;    // 5 or 6 of A-Z 0-9

    // Reads "xxx-yyy-zzzzzz" as printed in the credentials letter; the separators may be any others, or none where all
    // twelve characters are there (eleven could be a partita IVA). Nothing where it is not of that shape.
    static std::optional<StructureCodes> parse(std::string_view text);

    // "xxx-yyy-zzzzzz".
    std::string text() const { return region + "-" + asl + "-" + ssa; }

    friend bool operator==(const StructureCodes&, const StructureCodes&) = default;
};

enum class TaxRegime {
    ordinary,
    flat_rate, // forfettario
};

// Reads "ordinario" or "forfettario", as the host says them. Nothing for any other word.
std::optional<TaxRegime> tax_regime_from_text(std::string_view text) noexcept;

struct Issuer {
    std::string vat_number;
    std::string tax_code;
    IssuerCategory category = IssuerCategory::doctor;
    std::string structure_code;                         // as typed by the doctor; empty for a professional
    std::optional<TaxRegime> tax_regime = std::nullopt; // nothing: not known
};

} // namespace plugin::domain
