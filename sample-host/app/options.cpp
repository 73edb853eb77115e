#include "app/options.hpp"

#include "services/date.hpp"

#include <CLI/CLI.hpp> // the only file that includes it

namespace sample_host::app {

namespace {

bool is_locale(const std::string& text)
{
    constexpr const char* k_tag = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    return text.size() >= 2 && text.front() != '-' && text.find_first_not_of(k_tag) == std::string::npos;
}

} // namespace

CommandLine read_command_line(int argc, const char* const* argv)
{
    Options options;
    std::int64_t demo_invoices = -1;
    std::string url;
    std::string ca_file;
    std::string sanitel_certificate;

    CLI::App app("A practice application to develop and try plugins in. It listens on 127.0.0.1 only.", "sample-host");
    app.add_option("--port", options.port, "Port to listen on; 0 picks a free one")
        ->required()
        ->check(CLI::Range(0, 65535));
    app.add_option("--data", options.data, "Folder for the practices' files; created when missing")->required();
    app.add_option("--plugins", options.plugins, "Folder with one sub-folder for each plugin package")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--demo-invoices", demo_invoices,
                   "Invoices of demo data at the first start (40 without this flag; 0: accounts and catalogue only)")
        ->check(CLI::Range(0, 1'000'000));
    app.add_option("--today", options.today, "Move the clock to this day (YYYY-MM-DD)")
        ->check([](const std::string& text) {
            return services::parse_date(text) ? std::string() : "'" + text + "' is not a date; write YYYY-MM-DD";
        });
    app.add_option("--sistema-ts", url, "Address of Sistema TS or its simulator, handed to plugins");
    // Whether these files are there and right is the plugin's to say, on its pages.
    app.add_option("--sistema-ts-ca", ca_file, "Certificate that signs the TLS certificate of --sistema-ts");
    app.add_option("--locale", options.locale,
                   "Language that plugins are asked for (it without this flag); the host's own pages are Italian")
        ->check([](const std::string& text) {
            return is_locale(text) ? std::string() : "'" + text + "' is not a language tag such as it or en-GB";
        });
    std::vector<std::string> settings;
    app.add_option("--plugin-setting", settings, "A setting handed to plugins, NAME=VALUE; may be repeated")
        ->check([](const std::string& text) {
            return text.find('=') == 0 || text.find('=') == std::string::npos ? "'" + text + "' is not NAME=VALUE"
                                                                              : std::string();
        });
    app.add_option("--sanitel-cert", sanitel_certificate, "Certificate to encrypt tax codes and PIN with");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return {.options = std::nullopt, .exit_code = app.exit(error)};
    }
    if (demo_invoices >= 0) options.demo_invoices = demo_invoices;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        options.deployment[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    if (!url.empty()) options.deployment["sistema-ts.url"] = url;
    if (!ca_file.empty()) options.deployment["sistema-ts.ca"] = ca_file;
    if (!sanitel_certificate.empty()) options.deployment["sistema-ts.sanitel-certificate"] = sanitel_certificate;
    return {.options = std::move(options), .exit_code = 0};
}

} // namespace sample_host::app
