#include "private_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace host_sdk::validator {

PrivateFolder::PrivateFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "host-sdk-validator-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    m_path = pattern;
}

void PrivateFolder::enter() const
{
    std::filesystem::current_path(m_path);
    setenv("HOME", m_path.c_str(), 1);
    setenv("TMPDIR", m_path.c_str(), 1);
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace host_sdk::validator
