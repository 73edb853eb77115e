#include "plugin/sts/credentials.hpp"

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

} // namespace plugin::sts
