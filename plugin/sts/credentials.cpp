#include "plugin/sts/credentials.hpp"

#include "plugin/domain/tax_code.hpp"

#include <openssl/crypto.h>

namespace plugin::sts {

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe();
        m_text = other.m_text;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) // NOLINT(performance-noexcept-move-constructor)
{
    if (this != &other) {
        wipe();
        m_text = other.m_text;
        other.wipe();
    }
    return *this;
}

void Secret::wipe() noexcept
{
    OPENSSL_cleanse(m_text.data(), m_text.size());
    m_text.clear();
}

Owner make_owner(std::string_view tax_code, domain::IssuerCategory category, std::string_view structure_code)
{
    Owner owner{domain::normalise_tax_code(tax_code), std::nullopt};
    if (domain::is_facility(category)) owner.structure = domain::StructureCodes::parse(structure_code);
    return owner;
}

} // namespace plugin::sts
