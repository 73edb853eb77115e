#include "plugin.hpp"

#include <host_sdk/storage.hpp>

namespace @NAMESPACE@ {

void @CLASS@::activate()
{
    const auto package = host_sdk::Storage(m_host).package_directory();
    m_templates = std::make_unique<host_sdk::web::Templates>(package / "templates");
}

host_sdk::web::Response @CLASS@::handle(const host_sdk::Call& call, const host_sdk::web::Request&)
{
    host_sdk::web::View view;
    view.set("user", call.user() ? call.user()->display_name : "");
    return host_sdk::web::page("@TITLE@", m_templates->render("page", view));
}

} // namespace @NAMESPACE@
