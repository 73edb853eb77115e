#pragma once

#include "plugins/discovery.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// What the packages folder offers now. Thread-safe; a package that was given out stays as it was read.
class Offers {
public:
    /// `reader` must outlive this.
    Offers(std::filesystem::path folder, const PackageReader& reader) : m_folder(std::move(folder)), m_reader(reader)
    {
        read_again();
    }

    /// Reads the folder: packages may have come, changed or gone. Loads nothing.
    void read_again();

    /// By name.
    [[nodiscard]] std::vector<std::shared_ptr<const Package>> packages() const;
    /// nullptr when no such plugin is offered.
    [[nodiscard]] std::shared_ptr<const Package> find(const std::string& plugin_id) const;
    [[nodiscard]] std::vector<RejectedPackage> rejected() const;

private:
    std::filesystem::path m_folder;
    const PackageReader& m_reader;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const Package>> m_packages;
    std::vector<RejectedPackage> m_rejected;
};

} // namespace sample_host::plugins
