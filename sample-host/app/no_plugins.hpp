#pragma once

#include "pages/additional_features.hpp"
#include "pages/navigation_provider.hpp"
#include "services/application_permissions.hpp"

namespace sample_host::app {

/// Stands where the plugins would be: nothing in the bar, no box, no check box.
class NoPlugins : public pages::NavigationProvider,
                  public pages::AdditionalFeatures,
                  public services::ApplicationPermissions {
public:
    std::vector<pages::NavigationEntry> entries(const services::Practice&, const store::User&) const override
    {
        return {};
    }
    std::vector<pages::FeatureBox> boxes(const services::Practice&, const store::User&) const override { return {}; }
    std::vector<services::ApplicationPermission> of_practice(const std::string&) const override { return {}; }
};

} // namespace sample_host::app
