#include "tests/security/studio.hpp"

#include <chrono>
#include <stdexcept>

namespace security_test {

namespace {

sample_host::app::Options options(const std::filesystem::path& data, std::int64_t invoices)
{
    sample_host::app::Options options;
    options.data = data;
    options.plugins = std::string(PROJECT_BINARY_DIR) + "/plugins";
    options.demo_invoices = invoices;
    options.today = "2026-11-24";
    options.deployment["sistema-ts.url"] = "https://localhost:1"; // nobody is asked anything
    return options;
}

void require(bool ok, const std::string& what)
{
    if (!ok) throw std::runtime_error("the studio is not ready: " + what);
}

} // namespace

std::string between(const std::string& page, const std::string& before, const std::string& after)
{
    const auto begin = page.find(before);
    if (begin == std::string::npos) return {};
    const auto end = page.find(after, begin + before.size());
    return page.substr(begin + before.size(), end - begin - before.size());
}

Studio::Studio(std::int64_t invoices)
    : m_application(std::make_unique<sample_host::app::Application>(
          options(data(), invoices), std::string(PROJECT_BINARY_DIR) + "/share/sample-host")),
      m_server([this] { m_application->run(); })
{
    for (const auto* practice : {"aurora", "bianchi"}) {
        HttpClient client = visitor();
        require(
            client.log_in("titolare@" + std::string(practice) + ".example", "demo-" + std::string(practice)).status ==
                303,
            "no log-in");
        m_owners.emplace(practice, client);
        const auto page = "/impostazioni/funzionalita/" + k_plugin + "/attiva";
        client.get(page);
        const auto done = client.submit(page, {{"consenso", "si"}});
        require(done.header("Location") == "/impostazioni?esito=funzionalita-attivata", "the plugin is not active");
    }
}

Studio::~Studio()
{
    m_application->stop();
    m_server.join();
}

HttpClient Studio::log_in(const Collaborator& collaborator) const
{
    auto client = visitor();
    require(client.log_in(collaborator.email, collaborator.password).status == 303, "no log-in");
    return client;
}

Collaborator Studio::invite(const std::string& email, const std::string& role) const
{
    auto client = owner();
    client.get(k_users + "/invita");
    const auto page =
        client.submit(k_users + "/invita", {{"nome", "Prova " + email}, {"email", email}, {"ruolo", role}}).body;
    Collaborator collaborator{email, between(page, "id=\"password\">", "</code>"),
                              between(page, "href=\"" + k_users + "/", "\"")};
    require(!collaborator.password.empty() && !collaborator.id.empty(), "the invitation shows no password");
    return collaborator;
}

void Studio::tick(const Collaborator& collaborator, bool invoices, bool application) const
{
    auto client = owner();
    const auto page = k_users + "/" + collaborator.id;
    client.get(page);
    Form form;
    if (invoices) form.emplace_back("fatture", "1");
    if (application) form.emplace_back("applicazione:plugin:" + k_plugin + ":send", "1");
    require(client.submit(page, form).status == 303, "the permissions are not saved");
}

std::string Studio::document_of(const std::string& practice) const
{
    using clock = std::chrono::steady_clock;
    auto client = owner(practice);
    for (const auto end = clock::now() + std::chrono::seconds(60); clock::now() < end; std::this_thread::yield()) {
        const auto id = between(client.get(k_mount + "/documenti").body, "href=\"" + k_mount + "/documenti/", "\"");
        if (!id.empty() && id.find_first_not_of("0123456789") == std::string::npos) return id;
    }
    throw std::runtime_error("the studio is not ready: no document was taken in");
}

} // namespace security_test
