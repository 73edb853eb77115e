#include "app/application.hpp"

#include "app/demo_data.hpp"

namespace sample_host::app {

namespace {

constexpr std::int64_t k_demo_invoices_without_flag = 40;

services::Clock clock_of(const Options& options)
{
    return options.today.empty() ? services::Clock() : services::Clock(options.today);
}

/// The practices, with the demo data in them when this is the first start.
services::Practices& seeded(services::Practices& practices, const Options& options, ServerLog& log)
{
    if (practices.all().empty()) {
        const auto invoices = options.demo_invoices.value_or(k_demo_invoices_without_flag);
        seed_demo_data(practices, invoices);
        log.info("demo data written: " + std::to_string(invoices) + " invoices");
    }
    return practices;
}

} // namespace

Application::Application(const Options& options, const std::filesystem::path& share)
    : m_clock(clock_of(options)), m_practices(options.data, m_clock),
      m_plugins({.packages = options.plugins,
                 .data = options.data,
                 .locale = options.locale,
                 .settings = options.deployment,
                 .log = [this](int level, const std::string& line) { m_log.plugin(level, line); }},
                seeded(m_practices, options, m_log)),
      m_shell(m_plugins), m_assets(share / "assets"), m_templates(share / "templates"),
      m_frame(m_templates, m_shell, m_assets.base()), m_tools{.templates = m_templates,
                                                              .frame = m_frame,
                                                              .clock = m_clock},
      m_error_page(m_tools), m_login_page(m_tools, m_practices.sessions()), m_agenda_page(m_tools),
      m_appointment_form_page(m_tools), m_invoice_form_page(m_tools), m_invoice_list_page(m_tools),
      m_invoice_page(m_tools), m_patients_page(m_tools), m_settings_page(m_tools, m_shell), m_services_page(m_tools),
      m_billing_entities_page(m_tools), m_users_page(m_tools, m_practices.users(), m_shell),
      m_activity_page(m_tools, m_practices.activities()), m_notices_page(m_tools, m_shell, m_plugins),
      m_plugin_lifecycle_page(m_tools, m_plugins), m_plugin_detail_page(m_tools, m_plugins),
      m_plugin_assets_page(m_plugins), m_plugin_page(m_tools, m_plugins, m_error_page),
      m_pipeline(m_practices, m_router, m_error_page, m_log.access_log()), m_server(m_pipeline)
{
    add_routes();
    m_plugins.resume();
    m_port = m_server.bind(options.port); // NOLINT(cppcoreguidelines-prefer-member-initializer): routes first
}

void Application::add_routes()
{
    m_assets.add_routes(m_router);
    m_login_page.add_routes(m_router);
    m_agenda_page.add_routes(m_router);
    m_appointment_form_page.add_routes(m_router);
    m_invoice_form_page.add_routes(m_router); // before the page of one invoice: /fatture/nuova is not an id
    m_invoice_list_page.add_routes(m_router);
    m_invoice_page.add_routes(m_router);
    m_patients_page.add_routes(m_router);
    m_settings_page.add_routes(m_router);
    m_services_page.add_routes(m_router);
    m_billing_entities_page.add_routes(m_router);
    m_users_page.add_routes(m_router);
    m_activity_page.add_routes(m_router);
    m_notices_page.add_routes(m_router);
    m_plugin_lifecycle_page.add_routes(m_router);
    m_plugin_detail_page.add_routes(m_router);
    m_plugin_assets_page.add_routes(m_router); // before the plugins' own pages: /plugins/<id>/assets/ is the host's
    m_plugin_page.add_routes(m_router);
}

} // namespace sample_host::app
