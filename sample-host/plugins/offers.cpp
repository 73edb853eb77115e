#include "plugins/offers.hpp"

#include <algorithm>

namespace sample_host::plugins {

void Offers::read_again()
{
    Discovery found = discover(m_folder, m_reader);
    const std::lock_guard lock(m_mutex);
    m_packages.clear();
    for (auto& package : found.packages) {
        m_packages.push_back(std::make_shared<const Package>(std::move(package)));
    }
    m_rejected = std::move(found.rejected);
}

std::vector<std::shared_ptr<const Package>> Offers::packages() const
{
    const std::lock_guard lock(m_mutex);
    return m_packages;
}

std::shared_ptr<const Package> Offers::find(const std::string& plugin_id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [&](const auto& package) { return package->manifest.id == plugin_id; });
    return found == m_packages.end() ? nullptr : *found;
}

std::vector<RejectedPackage> Offers::rejected() const
{
    const std::lock_guard lock(m_mutex);
    return m_rejected;
}

} // namespace sample_host::plugins
