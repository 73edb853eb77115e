#include "private_folders.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace host_sdk::validator {

PrivateFolders::PrivateFolders()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "host-sdk-validator-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    m_root = pattern;
    std::filesystem::current_path(m_root);
    setenv("HOME", m_root.c_str(), 1);
    setenv("TMPDIR", m_root.c_str(), 1);
}

PrivateFolders::~PrivateFolders()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
}

} // namespace host_sdk::validator
