#include "package_fixture.hpp"

#include "manifest_text.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace manifest_test {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_texts = R"({
  "name": "Invio fatture", "summary": "Invia le fatture", "scope.invoices": "Per inviarle",
  "scope.network": "Per inviarle", "scope.jobs": "Per inviarle da sé", "scope.catalogue": "Per le prestazioni",
  "perm.view": "Vedere", "perm.configure": "Configurare", "perm.send": "Inviare", "nav.main": "Invio",
  "job.send": "Invio in attesa", "setting.url": "Indirizzo"
})";
constexpr std::string_view k_library = "not really a library";
// printf 'not really a library' | sha256sum
constexpr std::string_view k_digest = "8c94411e7c8b87bd238af6ff286f5e356e89b0b393364163b58e2ca433a40fe5";

fs::path make_folder()
{
    std::string pattern = (fs::temp_directory_path() / "host-sdk-manifest-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return pattern;
}

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

PackageFixture::PackageFixture() : m_folder(make_folder()), m_package(m_folder / "package")
{
    write("manifest.json", valid_manifest(k_digest));
    write("invoice-sender.so", k_library);
    write("icon.svg", k_icon);
    write("assets/plugin.css", "p { margin: 0 }");
    write("assets/plugin.js", "");
    write("locales/it.json", k_texts);
    write("locales/en.json", k_texts);
}

PackageFixture::~PackageFixture()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void PackageFixture::write(const std::string& name, std::string_view content) const
{
    const fs::path file = m_package / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

void PackageFixture::replace_in(const std::string& name, std::string_view old_part, std::string_view new_part) const
{
    write(name, replaced(content_of(m_package / name), old_part, new_part));
}

void PackageFixture::turn_into_link(const std::string& name) const
{
    const fs::path outside = m_folder / "outside";
    fs::rename(m_package / name, outside);
    fs::create_symlink(outside, m_package / name);
}

host_sdk::manifest::ReadResult PackageFixture::read() const
{
    return host_sdk::manifest::read_package_manifest(m_package);
}

std::vector<std::string> PackageFixture::problems() const
{
    return sentences(read().problems);
}

} // namespace manifest_test
