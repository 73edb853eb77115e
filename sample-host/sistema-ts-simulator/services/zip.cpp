#include "sistema-ts-simulator/services/zip.hpp"

#include <zip.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

void require(bool succeeded)
{
    if (!succeeded) throw std::runtime_error("libzip could not write an archive");
}

using OpenArchive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

OpenArchive open_archive(std::string_view bytes)
{
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    require(source != nullptr);
    OpenArchive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr), zip_discard);
    if (archive == nullptr) zip_source_free(source);
    return archive;
}

/// Reads to the end, where the checksum is compared. Nothing where it is larger than `largest`, whatever the archive
/// says of its size.
std::optional<std::string> content_of(zip_t* archive, zip_uint64_t index, std::size_t largest)
{
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, index, 0), zip_fclose);
    if (file == nullptr) return std::nullopt;
    std::string content;
    std::array<char, 65536> buffer;
    zip_int64_t read = 0;
    while ((read = zip_fread(file.get(), buffer.data(), buffer.size())) > 0) {
        if (content.size() + static_cast<std::size_t>(read) > largest) return std::nullopt;
        content.append(buffer.data(), static_cast<std::size_t>(read));
    }
    if (read < 0) return std::nullopt;
    return content;
}

} // namespace

std::string zip_of(const std::string& file_name, std::string_view content)
{
    // libzip counts references to a source: one is ours, the other goes with the archive.
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> memory(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    require(memory != nullptr);
    zip_source_keep(memory.get());
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, nullptr),
                                                           zip_discard);
    require(archive != nullptr);
    zip_source_t* const file = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
    require(file != nullptr);
    if (zip_file_add(archive.get(), file_name.c_str(), file, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(file);
        require(false);
    }
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release()); // closed

    require(zip_source_open(memory.get()) == 0);
    zip_stat_t size;
    require(zip_source_stat(memory.get(), &size) == 0);
    std::string bytes(size.size, '\0');
    const auto read = zip_source_read(memory.get(), bytes.data(), bytes.size());
    zip_source_close(memory.get());
    require(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

std::optional<std::vector<ZippedFile>> unzip(std::string_view bytes, std::size_t largest)
{
    const OpenArchive archive = open_archive(bytes);
    if (archive == nullptr) return std::nullopt;
    std::vector<ZippedFile> files;
    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t index = 0; index < entries; ++index) {
        zip_stat_t entry;
        if (zip_stat_index(archive.get(), index, 0, &entry) != 0) return std::nullopt;
        if ((entry.valid & ZIP_STAT_NAME) == 0) return std::nullopt;
        const std::string name = entry.name;
        if (name.ends_with('/')) continue;
        auto content = content_of(archive.get(), index, largest);
        if (!content) return std::nullopt;
        largest -= content->size();
        files.push_back({.name = name, .content = std::move(*content)});
    }
    return files;
}

} // namespace sistema_ts_simulator::services
