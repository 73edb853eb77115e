#pragma once

#include "app/application.hpp"
#include "tests/sample-host/http_client.hpp"
#include "tests/support/temporary_directory.hpp"

#include <map>
#include <memory>
#include <string>
#include <thread>

namespace security_test {

using sample_host::test::Answer;
using sample_host::test::Form;
using sample_host::test::HttpClient;

inline const std::string k_plugin = "it.sistemats.plugin";
inline const std::string k_mount = "/plugins/" + k_plugin;
inline const std::string k_users = "/impostazioni/utenti";

/// A collaborator as the owner invited him.
struct Collaborator {
    std::string email;
    std::string password;
    std::string id;
};

/// The whole sample host over HTTP with the real plugin active in both practices of the demo data, "aurora" and
/// "bianchi", on 24 November 2026.
class Studio {
public:
    explicit Studio(std::int64_t invoices = 40);
    ~Studio();

    const sample_host::web::Router& router() const { return m_application->router(); }
    std::filesystem::path data() const { return m_folder.path() / "data"; }
    int port() const { return m_application->port(); }

    HttpClient visitor() const { return HttpClient(port()); }
    /// The owner, logged in: owner("aurora"). Copies of one browser.
    HttpClient owner(const std::string& practice = "aurora") const { return m_owners.at(practice); }
    HttpClient log_in(const Collaborator& collaborator) const;

    /// Invites a user into "aurora"; `role` is "secretary" or "accountant". He has no permission yet.
    Collaborator invite(const std::string& email, const std::string& role) const;
    /// Ticks or clears the two boxes: *Fatture*, and the plugin's.
    void tick(const Collaborator& collaborator, bool invoices, bool application) const;

    /// Waits until the plugin has taken the practice's invoices in; returns the id of a document.
    std::string document_of(const std::string& practice) const;

private:
    support::TemporaryDirectory m_folder;
    std::unique_ptr<sample_host::app::Application> m_application;
    std::jthread m_server;
    std::map<std::string, HttpClient> m_owners;
};

/// The text between `before` and `after` in a page; empty when it is not there.
std::string between(const std::string& page, const std::string& before, const std::string& after);

} // namespace security_test
