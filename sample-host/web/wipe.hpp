#pragma once

#include <string.h>

#include <string>

namespace sample_host::web {

/// Overwrites all the memory of a text that may hold a password, and empties it.
inline void wipe(std::string& text) noexcept
{
    text.resize(text.capacity()); // does not allocate
    ::explicit_bzero(text.data(), text.size());
    text.clear();
}

} // namespace sample_host::web
