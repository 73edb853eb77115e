#include "support/unzip.hpp"

#include <zip.h>

#include <memory>

namespace simulator_test {

std::string unzip(std::string_view bytes, const std::string& file_name)
{
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr),
                                                                 zip_discard);
    if (archive == nullptr) {
        zip_source_free(source);
        return {};
    }
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive.get(), file_name.c_str(), 0),
                                                                  zip_fclose);
    std::string text;
    char block[4096];
    while (file != nullptr) {
        const auto length = zip_fread(file.get(), block, sizeof block);
        if (length <= 0) break;
        text.append(block, static_cast<std::size_t>(length));
    }
    return text;
}

} // namespace simulator_test
