#include "elf_file.hpp"

#include <elf.h>

#include <cstring>
#include <fstream>
#include <string_view>

namespace host_sdk::validator {

namespace {

/// A record at an offset of the file, or nullopt when it would reach over the end.
template <class Record>
std::optional<Record> record_at(std::string_view bytes, std::uint64_t offset)
{
    if (offset > bytes.size() || bytes.size() - offset < sizeof(Record)) return std::nullopt;
    Record record;
    std::memcpy(&record, bytes.data() + offset, sizeof(record));
    return record;
}

std::optional<Elf64_Ehdr> header_of_this_program()
{
    std::ifstream self("/proc/self/exe", std::ios::binary);
    std::string bytes(sizeof(Elf64_Ehdr), '\0');
    self.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return record_at<Elf64_Ehdr>(bytes, 0);
}

std::string name_at(std::string_view bytes, const Elf64_Shdr& names, std::uint32_t offset)
{
    const std::uint64_t begin = names.sh_offset + offset;
    if (offset >= names.sh_size || begin >= bytes.size()) return {};
    const std::string_view rest = bytes.substr(begin);
    return std::string(rest.substr(0, rest.find('\0')));
}

std::vector<ExportedSymbol> read_symbols(std::string_view bytes, const Elf64_Shdr& table, const Elf64_Shdr& names)
{
    std::vector<ExportedSymbol> exported;
    for (std::uint64_t at = 0; at + sizeof(Elf64_Sym) <= table.sh_size; at += sizeof(Elf64_Sym)) {
        const auto symbol = record_at<Elf64_Sym>(bytes, table.sh_offset + at);
        if (!symbol) break;
        const auto binding = ELF64_ST_BIND(symbol->st_info);
        const bool is_version = ELF64_ST_TYPE(symbol->st_info) == STT_OBJECT && symbol->st_shndx == SHN_ABS;
        if (symbol->st_shndx == SHN_UNDEF || binding == STB_LOCAL || is_version) continue;
        exported.push_back({name_at(bytes, names, symbol->st_name), binding == STB_GNU_UNIQUE});
    }
    return exported;
}

std::optional<std::vector<ExportedSymbol>> read_exported(std::string_view bytes, const Elf64_Ehdr& header)
{
    const auto section = [&](std::uint32_t index) {
        return record_at<Elf64_Shdr>(bytes, header.e_shoff + std::uint64_t{index} * sizeof(Elf64_Shdr));
    };
    for (std::uint32_t index = 0; index < header.e_shnum; ++index) {
        const auto table = section(index);
        if (!table || table->sh_type != SHT_DYNSYM) continue;
        const auto names = section(table->sh_link);
        if (names) return read_symbols(bytes, *table, *names);
    }
    return std::nullopt;
}

} // namespace

ElfFile read_elf_file(const std::filesystem::path& file)
{
    ElfFile elf;
    std::ifstream stream(file, std::ios::binary);
    std::error_code unreadable;
    const auto size = std::filesystem::file_size(file, unreadable);
    std::string bytes(unreadable ? 0 : size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto header = record_at<Elf64_Ehdr>(bytes, 0);
    elf.is_elf = header && std::memcmp(header->e_ident, ELFMAG, SELFMAG) == 0;
    const auto own = header_of_this_program();
    if (!elf.is_elf || !own) return elf;
    elf.for_this_machine = header->e_ident[EI_CLASS] == own->e_ident[EI_CLASS] &&
                           header->e_ident[EI_DATA] == own->e_ident[EI_DATA] && header->e_machine == own->e_machine;
    elf.is_shared_library = header->e_type == ET_DYN;
    if (elf.for_this_machine) elf.exported = read_exported(bytes, *header);
    return elf;
}

} // namespace host_sdk::validator
