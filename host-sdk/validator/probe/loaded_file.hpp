#pragma once

#include <host_sdk/abi/entry.h>

#include <filesystem>
#include <string>

namespace host_sdk::validator {

/// A library loaded by the system as it is, before any judgement of the SDK; unloaded by the destructor.
class LoadedFile {
public:
    explicit LoadedFile(const std::filesystem::path& file);
    LoadedFile(const LoadedFile&) = delete;
    LoadedFile& operator=(const LoadedFile&) = delete;
    ~LoadedFile();

    /// Why it could not be loaded; empty when it was.
    [[nodiscard]] const std::string& error() const noexcept { return m_error; }
    /// nullptr when it has none.
    [[nodiscard]] const hsdk_entry* entry() const noexcept;

private:
    void* m_handle;
    std::string m_error;
};

/// Whether a file is mapped into this process.
bool is_mapped(const std::filesystem::path& file);

} // namespace host_sdk::validator
