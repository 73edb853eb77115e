#pragma once

#include "pages/additional_features.hpp"
#include "pages/page_tools.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Impostazioni*: the ways to the other settings, and *Funzionalità aggiuntive*.
class SettingsPage {
public:
    SettingsPage(PageTools tools, const AdditionalFeatures& features) : m_tools(tools), m_features(features) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;

    PageTools m_tools;
    const AdditionalFeatures& m_features;
};

} // namespace sample_host::pages
