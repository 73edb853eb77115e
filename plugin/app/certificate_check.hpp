#pragma once

#include "plugin/pages/page_context.hpp"

#include <cstdint>
#include <filesystem>

namespace plugin::app {

// Whether the file holds a certificate to encrypt with, in words for the page Impostazioni. Never throws.
pages::CertificateState check_certificate(const std::filesystem::path& file, std::int64_t now_ms);

} // namespace plugin::app
