#include "plugin/sts/zip_reader.hpp"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <memory>

namespace plugin::sts {
namespace {

struct Memory {
    std::string_view bytes;
    std::size_t position = 0;
};

// minizip reads through these; `opaque` and `stream` are the same Memory.
voidpf open_memory(voidpf opaque, const void*, int)
{
    return opaque;
}

uLong read_memory(voidpf, voidpf stream, void* buffer, uLong size)
{
    Memory& memory = *static_cast<Memory*>(stream);
    const std::size_t given = std::min<std::size_t>(size, memory.bytes.size() - memory.position);
    std::copy_n(memory.bytes.data() + memory.position, given, static_cast<char*>(buffer));
    memory.position += given;
    return given;
}

uLong refuse_to_write(voidpf, voidpf, const void*, uLong)
{
    return 0;
}

ZPOS64_T tell_memory(voidpf, voidpf stream)
{
    return static_cast<Memory*>(stream)->position;
}

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    Memory& memory = *static_cast<Memory*>(stream);
    const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.position
                             : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                : 0;
    if (offset > memory.bytes.size() - base) return -1;
    memory.position = base + offset;
    return 0;
}

int no_error(voidpf, voidpf)
{
    return 0;
}

void require_readable(bool done, const char* what)
{
    if (!done) throw UnreadableZip(what);
}

std::string read_entry(unzFile archive, std::size_t largest)
{
    require_readable(unzOpenCurrentFile(archive) == UNZ_OK, "a file in the ZIP that cannot be opened");
    std::string content;
    std::array<char, 65536> buffer;
    int read = 0;
    while ((read = unzReadCurrentFile(archive, buffer.data(), buffer.size())) > 0) {
        require_readable(content.size() + static_cast<std::size_t>(read) <= largest, "a ZIP that holds too much");
        content.append(buffer.data(), static_cast<std::size_t>(read));
    }
    require_readable(read == 0, "a file in the ZIP that is damaged");
    require_readable(unzCloseCurrentFile(archive) == UNZ_OK, "a file in the ZIP whose checksum is wrong");
    return content;
}

} // namespace

std::vector<ZipEntry> unzip(std::string_view archive, std::size_t largest)
{
    Memory memory{archive};
    zlib_filefunc64_def functions{&open_memory, &read_memory, &refuse_to_write, &tell_memory,
                                  &seek_memory, &no_error,    &no_error,        &memory};
    const std::unique_ptr<void, decltype(&unzClose)> file(unzOpen2_64("memory", &functions), &unzClose);
    require_readable(file != nullptr, "not a ZIP");

    std::vector<ZipEntry> entries;
    for (int at = unzGoToFirstFile(file.get()); at == UNZ_OK; at = unzGoToNextFile(file.get())) {
        unz_file_info64 info{};
        std::array<char, 512> name{};
        const int told =
            unzGetCurrentFileInfo64(file.get(), &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0);
        require_readable(told == UNZ_OK, "a file in the ZIP without a name");
        require_readable((info.flag & 1U) == 0, "a ZIP that is encrypted");
        const std::string_view text(name.data());
        if (text.ends_with('/')) continue;
        entries.push_back({std::string(text), read_entry(file.get(), largest)});
        largest -= entries.back().content.size();
    }
    require_readable(!entries.empty(), "a ZIP without a file");
    return entries;
}

} // namespace plugin::sts
