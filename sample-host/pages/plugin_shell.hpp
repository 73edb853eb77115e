#pragma once

#include "pages/additional_features.hpp"
#include "pages/navigation_provider.hpp"
#include "plugins/plugin_manager.hpp"
#include "services/application_permissions.hpp"

namespace sample_host::pages {

/// What plugins add to the host's own pages: boxes under *Funzionalità aggiuntive*, entries of the navigation bar,
/// check boxes in a user's panel. All of it comes from manifests. Thread-safe.
class PluginShell final : public AdditionalFeatures,
                          public NavigationProvider,
                          public services::ApplicationPermissions {
public:
    explicit PluginShell(plugins::PluginManager& plugins) : m_plugins(plugins) {}

    std::vector<FeatureBox> boxes(const services::Practice& practice, const store::User& user) const override;
    std::vector<RejectedFeature> rejected() const override;
    std::vector<NavigationEntry> entries(const services::Practice& practice, const store::User& user) const override;
    std::vector<NoticeEntry> notices(const services::Practice& practice, const store::User& user) const override;
    std::vector<services::ApplicationPermission> of_practice(const std::string& practice_id) const override;

private:
    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
