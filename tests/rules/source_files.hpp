#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace rules {

struct SourceFile {
    std::string path; ///< from the project's root, "plugin/domain/money.cpp"
    std::vector<std::string> lines;
};

/// The files below a folder of the project with one of the extensions.
inline std::vector<SourceFile> read_sources(std::string_view folder, const std::vector<std::string>& extensions)
{
    const std::filesystem::path root = PROJECT_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        const std::string extension = entry.path().extension().string();
        const std::string path = entry.path().lexically_relative(root).generic_string();
        if (!entry.is_regular_file() || path.find("node_modules") != std::string::npos) continue;
        if (std::find(extensions.begin(), extensions.end(), extension) == extensions.end()) continue;
        SourceFile file{path, {}};
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            file.lines.push_back(line);
        }
        files.push_back(std::move(file));
    }
    return files;
}

inline const std::vector<std::string>& cpp_extensions()
{
    static const std::vector<std::string> extensions{".h", ".hpp", ".cpp"};
    return extensions;
}

} // namespace rules
