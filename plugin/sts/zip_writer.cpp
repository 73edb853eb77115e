#include "plugin/sts/zip_writer.hpp"

#include <zip.h>
#include <zlib.h>

#include <fstream>
#include <stdexcept>

namespace plugin::sts {
namespace {

// What zlib and minizip may hold back at a time (window, pending output, buffer), with what is written between two looks
// at the disk.
constexpr std::uint64_t k_held_back = 300'000;
constexpr std::uint64_t k_between_looks = 65'536;

void require_written(bool done, const char* what)
{
    if (!done) throw std::runtime_error(std::string("the ZIP cannot be written: ") + what);
}

} // namespace

struct ZipWriter::Archive {
    explicit Archive(zipFile opened) : file(opened) {}
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive()
    {
        if (file != nullptr) zipClose(file, nullptr);
    }

    zipFile file;
};

ZipWriter::ZipWriter(std::filesystem::path archive, const std::string& entry_name) : m_path(std::move(archive))
{
    std::error_code error;
    std::filesystem::remove(m_path, error);
    require_written(std::ofstream(m_path, std::ios::binary).is_open(), "its file cannot be created");
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    m_archive = std::make_unique<Archive>(zipOpen64(m_path.c_str(), APPEND_STATUS_CREATE));
    require_written(m_archive->file != nullptr, "its file cannot be opened");

    zip_fileinfo info{};
    info.tmz_date.tm_year = 1980; // the archive tells nothing about when it was made
    info.tmz_date.tm_mday = 1;
    const int opened = zipOpenNewFileInZip(m_archive->file, entry_name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                           Z_DEFLATED, Z_DEFAULT_COMPRESSION);
    require_written(opened == ZIP_OK, "its entry cannot be begun");
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::write(std::string_view bytes)
{
    const int written = zipWriteInFileInZip(m_archive->file, bytes.data(), static_cast<unsigned>(bytes.size()));
    require_written(written == ZIP_OK, "the disk takes no more");
    m_since_look += bytes.size();
    if (m_since_look < k_between_looks) return;
    m_since_look = 0;
    m_is_nearly_full = std::filesystem::file_size(m_path) + k_held_back >= k_largest_zip;
}

void ZipWriter::finish()
{
    require_written(zipCloseFileInZip(m_archive->file) == ZIP_OK, "its entry cannot be ended");
    const zipFile file = m_archive->file;
    m_archive->file = nullptr;
    require_written(zipClose(file, nullptr) == ZIP_OK, "it cannot be ended");
    if (std::filesystem::file_size(m_path) >= k_largest_zip) throw std::logic_error("the ZIP is larger than 5 MB");
}

} // namespace plugin::sts
