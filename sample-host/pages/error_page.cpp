#include "pages/error_page.hpp"

namespace sample_host::pages {

web::Response ErrorPage::error(const web::RequestContext& context, int status, const std::string& title,
                               const std::string& text) const
{
    return m_tools.show(context, {.title = title, .section = ""}, "error",
                        View().set("heading", title).set("text", text).set("signed_in", context.user.has_value()),
                        status);
}

} // namespace sample_host::pages
