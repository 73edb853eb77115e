#pragma once

#include "app/options.hpp"
#include "app/server_log.hpp"
#include "pages/activity_page.hpp"
#include "pages/agenda_page.hpp"
#include "pages/appointment_form_page.hpp"
#include "pages/billing_entities_page.hpp"
#include "pages/error_page.hpp"
#include "pages/frame.hpp"
#include "pages/invoice_form_page.hpp"
#include "pages/invoice_list_page.hpp"
#include "pages/invoice_page.hpp"
#include "pages/login_page.hpp"
#include "pages/notices_page.hpp"
#include "pages/patients_page.hpp"
#include "pages/plugin_assets_page.hpp"
#include "pages/plugin_detail_page.hpp"
#include "pages/plugin_lifecycle_page.hpp"
#include "pages/plugin_page.hpp"
#include "pages/plugin_shell.hpp"
#include "pages/services_page.hpp"
#include "pages/settings_page.hpp"
#include "pages/users_page.hpp"
#include "plugins/plugin_manager.hpp"
#include "services/clock.hpp"
#include "services/practices.hpp"
#include "web/asset_store.hpp"
#include "web/http_server.hpp"
#include "web/pipeline.hpp"
#include "web/router.hpp"

#include <host_sdk/web/templates.hpp>

#include <filesystem>

namespace sample_host::app {

/// The program's parts, put together. Members stand in the order in which they depend on each other.
class Application {
public:
    /// Opens the data (seeding it at the first start) and takes the port. `share` holds templates/ and assets/. Throws
    /// std::exception with a text for the person who started the program.
    Application(const Options& options, const std::filesystem::path& share);

    int port() const { return m_port; }
    void run() { m_server.run(); }   ///< until stop()
    void stop() { m_server.stop(); } ///< from any thread

    ServerLog& log() { return m_log; }
    const web::Router& router() const { return m_router; } ///< all that the host answers

private:
    void add_routes();

    ServerLog m_log;
    services::Clock m_clock;
    services::Practices m_practices;
    plugins::PluginManager m_plugins;
    pages::PluginShell m_shell;
    web::AssetStore m_assets;
    host_sdk::web::Templates m_templates;
    pages::Frame m_frame;
    pages::PageTools m_tools;
    pages::ErrorPage m_error_page;
    pages::LoginPage m_login_page;
    pages::AgendaPage m_agenda_page;
    pages::AppointmentFormPage m_appointment_form_page;
    pages::InvoiceFormPage m_invoice_form_page;
    pages::InvoiceListPage m_invoice_list_page;
    pages::InvoicePage m_invoice_page;
    pages::PatientsPage m_patients_page;
    pages::SettingsPage m_settings_page;
    pages::ServicesPage m_services_page;
    pages::BillingEntitiesPage m_billing_entities_page;
    pages::UsersPage m_users_page;
    pages::ActivityPage m_activity_page;
    pages::NoticesPage m_notices_page;
    pages::PluginLifecyclePage m_plugin_lifecycle_page;
    pages::PluginDetailPage m_plugin_detail_page;
    pages::PluginAssetsPage m_plugin_assets_page;
    pages::PluginPage m_plugin_page;
    web::Router m_router;
    web::Pipeline m_pipeline;
    web::HttpServer m_server;
    int m_port = 0;
};

} // namespace sample_host::app
