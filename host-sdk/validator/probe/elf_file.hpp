#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace host_sdk::validator {

/// A symbol that a library offers to others.
struct ExportedSymbol {
    std::string name;
    bool unique = false; ///< STB_GNU_UNIQUE: shared by all who define it, even under RTLD_LOCAL, and never unmapped
};

/// What an ELF file says of itself, without loading it.
struct ElfFile {
    bool is_elf = false;
    bool for_this_machine = false; ///< class, byte order and processor of the validator itself
    bool is_shared_library = false;
    std::optional<std::vector<ExportedSymbol>> exported; ///< nullopt where there is no table of dynamic symbols
};

/// Reads the headers and the dynamic symbols. Never throws on what the file holds; a file that cannot be read is no ELF
/// file.
ElfFile read_elf_file(const std::filesystem::path& file);

} // namespace host_sdk::validator
