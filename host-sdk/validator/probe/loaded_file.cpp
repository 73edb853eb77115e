#include "loaded_file.hpp"

#include <dlfcn.h>

#include <fstream>

namespace host_sdk::validator {

LoadedFile::LoadedFile(const std::filesystem::path& file) : m_handle(dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL))
{
    if (m_handle == nullptr) m_error = dlerror();
}

LoadedFile::~LoadedFile()
{
    if (m_handle != nullptr) dlclose(m_handle);
}

const hsdk_entry* LoadedFile::entry() const noexcept
{
    return m_handle == nullptr ? nullptr : static_cast<const hsdk_entry*>(dlsym(m_handle, HSDK_ENTRY_SYMBOL));
}

bool is_mapped(const std::filesystem::path& file)
{
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.ends_with(file.string())) return true;
    }
    return false;
}

} // namespace host_sdk::validator
