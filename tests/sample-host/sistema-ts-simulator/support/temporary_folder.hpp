#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace simulator_test {

/// A new folder, removed with everything in it at the end.
class support::TemporaryDirectory {
public:
    support::TemporaryDirectory()
    {
        std::string name = (std::filesystem::temp_directory_path() / "sistema-ts-simulator-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
        m_path = name;
    }
    ~support::TemporaryDirectory()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    support::TemporaryDirectory(const support::TemporaryDirectory&) = delete;
    support::TemporaryDirectory& operator=(const support::TemporaryDirectory&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace simulator_test
