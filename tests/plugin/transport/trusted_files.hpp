#pragma once

#include "tests/support/test_certificate.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

// An authority, its certificate as a file, and a server certificate for "localhost" that it signed.
namespace sample {

class TrustedFiles {
public:
    TrustedFiles()
    {
        std::string name = (std::filesystem::temp_directory_path() / "transport-XXXXXX").string();
        m_folder = mkdtemp(name.data());
        std::ofstream(ca_file()) << m_authority.pem();
    }
    TrustedFiles(const TrustedFiles&) = delete;
    TrustedFiles& operator=(const TrustedFiles&) = delete;
    ~TrustedFiles() { std::filesystem::remove_all(m_folder); }

    std::string ca_file() const { return (m_folder / "ca.pem").string(); }
    const support::TestCertificate& authority() const { return m_authority; }
    const support::TestCertificate& server() const { return m_server; }

private:
    std::filesystem::path m_folder;
    support::TestCertificate m_authority = support::TestCertificate::authority("Test CA");
    support::TestCertificate m_server = support::TestCertificate::server(m_authority, "localhost");
};

} // namespace sample
