#include "plugin/pages/issuer_category_text.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::pages {

using domain::IssuerCategory;
using domain::text;

std::string text_of(IssuerCategory category)
{
    switch (category) {
    case IssuerCategory::doctor:
        return text("issuer-category.doctor");
    case IssuerCategory::other_professional:
        return text("issuer-category.other-professional");
    case IssuerCategory::veterinarian:
        return text("issuer-category.veterinarian");
    case IssuerCategory::authorised_facility:
        return text("issuer-category.authorised-facility");
    case IssuerCategory::accredited_facility:
        return text("issuer-category.accredited-facility");
    case IssuerCategory::pharmacy:
        return text("issuer-category.pharmacy");
    case IssuerCategory::parapharmacy:
        return text("issuer-category.parapharmacy");
    case IssuerCategory::optician:
        return text("issuer-category.optician");
    case IssuerCategory::veterinary_drug_retailer:
        return text("issuer-category.veterinary-drug-retailer");
    }
    return {};
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
