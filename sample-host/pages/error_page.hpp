#pragma once

#include "pages/page_tools.hpp"
#include "web/error_pages.hpp"

namespace sample_host::pages {

/// The page that says, in plain words, why something was not done. Thread-safe.
class ErrorPage : public web::ErrorPages {
public:
    explicit ErrorPage(PageTools tools) : m_tools(tools) {}

    web::Response error(const web::RequestContext& context, int status, const std::string& title,
                        const std::string& text) const override;

private:
    PageTools m_tools;
};

} // namespace sample_host::pages
