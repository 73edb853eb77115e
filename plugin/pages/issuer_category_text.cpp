#include "plugin/pages/issuer_category_text.hpp"

namespace plugin::pages {

using domain::IssuerCategory;

std::string_view italian_text(IssuerCategory category) noexcept
{
    switch (category) {
    case IssuerCategory::doctor:
        return "Medico chirurgo o odontoiatra";
    case IssuerCategory::other_professional:
        return "Altro professionista sanitario";
    case IssuerCategory::veterinarian:
        return "Veterinario";
    case IssuerCategory::authorised_facility:
        return "Struttura sanitaria autorizzata (SSA)";
    case IssuerCategory::accredited_facility:
        return "Struttura accreditata o pubblica";
    case IssuerCategory::pharmacy:
        return "Farmacia";
    case IssuerCategory::parapharmacy:
        return "Parafarmacia";
    case IssuerCategory::optician:
        return "Ottico";
    case IssuerCategory::veterinary_drug_retailer:
        return "Vendita al dettaglio di farmaci veterinari";
    }
    return "";
}

IssuerCategory category_of_profession(const std::optional<std::string>& profession) noexcept
{
    if (!profession || profession->empty() || *profession == "medico" || *profession == "odontoiatra") {
        return IssuerCategory::doctor;
    }
    if (const auto category = domain::issuer_category_from_code(*profession)) return *category;
    return IssuerCategory::other_professional;
}

} // namespace plugin::pages
