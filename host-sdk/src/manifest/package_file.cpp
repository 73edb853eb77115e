#include "package_file.hpp"

#include <fstream>
#include <system_error>

namespace host_sdk::manifest {

namespace {

namespace fs = std::filesystem;

} // namespace

std::optional<std::string> check_package_file(const fs::path& package, std::string_view inner_path, FileKind kind)
{
    fs::path walked = package;
    fs::file_status status;
    for (const fs::path& part : fs::path(inner_path)) {
        walked /= part;
        std::error_code error;
        status = fs::symlink_status(walked, error);
        if (fs::is_symlink(status)) return "a file of the package itself, found a symbolic link";
    }
    if (kind == FileKind::directory) {
        if (!fs::is_directory(status)) return "a directory inside the package";
    } else if (!fs::is_regular_file(status)) {
        return "a file inside the package";
    }
    return std::nullopt;
}

FileText read_package_file(const fs::path& package, std::string_view inner_path, std::size_t limit)
{
    if (auto expectation = check_package_file(package, inner_path)) return {{}, std::move(expectation)};
    std::ifstream stream(package / inner_path, std::ios::binary);
    std::string text(limit + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.eof() && (stream.fail() || stream.bad())) return {{}, "a readable file"};
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > limit) return {{}, "at most " + std::to_string(limit) + " bytes"};
    return {std::move(text), std::nullopt};
}

} // namespace host_sdk::manifest
