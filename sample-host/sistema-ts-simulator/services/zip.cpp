#include "sistema-ts-simulator/services/zip.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

void require(bool succeeded)
{
    if (!succeeded) throw std::runtime_error("libzip could not write an archive");
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

} // namespace sistema_ts_simulator::services
