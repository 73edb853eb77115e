#include "plugins/installer.hpp"

#include <vector>

namespace sample_host::plugins {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_digest_length = 12;
constexpr const char* k_draft_ending = ".new";
constexpr fs::perms k_writable = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;

void set_writable(const fs::path& folder, bool writable)
{
    std::error_code ignored;
    const auto options = writable ? fs::perm_options::add : fs::perm_options::remove;
    const auto bits = writable ? fs::perms::owner_write : k_writable;
    fs::permissions(folder, bits, options, ignored);
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
        fs::permissions(entry.path(), bits, options, ignored);
    }
}

void remove_folder(const fs::path& folder)
{
    set_writable(folder, true);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

void remove_drafts(const fs::path& root)
{
    std::vector<fs::path> drafts;
    std::error_code missing;
    for (const auto& plugin : fs::directory_iterator(root, missing)) {
        if (!plugin.is_directory()) continue;
        for (const auto& version : fs::directory_iterator(plugin.path())) {
            if (version.path().extension() == k_draft_ending) drafts.push_back(version.path());
        }
    }
    for (const auto& draft : drafts) {
        remove_folder(draft);
    }
}

} // namespace

Installer::Installer(fs::path root, const PackageReader& reader, std::function<void(std::string_view)> kill_point)
    : m_root(std::move(root)), m_reader(reader), m_kill_point(std::move(kill_point))
{
    if (!m_kill_point) m_kill_point = [](std::string_view) {};
    remove_drafts(m_root);
}

std::string Installer::folder_name(const Package& package)
{
    return package.manifest.version_text + "-" + package.manifest.library.sha256.substr(0, k_digest_length);
}

Package Installer::install(const Package& package) const
{
    const auto target = m_root / package.manifest.id / folder_name(package);
    if (!fs::exists(target)) {
        const fs::path draft = target.string() + k_draft_ending;
        remove_folder(draft);
        std::error_code error;
        fs::create_directories(target.parent_path(), error);
        fs::copy(package.directory, draft, fs::copy_options::recursive, error);
        m_kill_point("copied");
        if (!error) set_writable(draft, false);
        if (!error) fs::rename(draft, target, error);
        if (error) throw InstallationFailed("the package cannot be copied: " + error.message());
        m_kill_point("renamed");
    }
    return open(package.manifest.id, folder_name(package));
}

Package Installer::open(const std::string& plugin_id, const std::string& folder) const
{
    const auto directory = fs::absolute(m_root / plugin_id / folder);
    auto read = m_reader.read(directory);
    if (!read.package) {
        throw InstallationFailed("the installed copy is not right: " + to_sentence(read.problems.front()));
    }
    return std::move(*read.package);
}

void Installer::remove_all_but(const std::string& plugin_id, const std::set<std::string>& folders) const
{
    std::vector<fs::path> unused;
    std::error_code missing;
    for (const auto& version : fs::directory_iterator(m_root / plugin_id, missing)) {
        if (!folders.contains(version.path().filename().string())) unused.push_back(version.path());
    }
    for (const auto& folder : unused) {
        remove_folder(folder);
    }
}

} // namespace sample_host::plugins
