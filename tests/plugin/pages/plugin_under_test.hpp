#pragma once

#include "plugin/ledger/association_table.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "tests/support/page_request.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pages_test {

inline constexpr std::int64_t k_now = 1'795'514'400'000; // 24/11/2026, 11:00 in Italy

// The real library in its package, loaded into the fake host, with three users: the owner, a secretary with the rights
// of both ticks, and a reader who sees invoices only. Ledger rows that jobs would write are written by the test through
// the ledger's own classes.
class PluginUnderTest {
public:
    // `write_ledger` writes the file that the plugin finds; without it that is an empty ledger.
    using WriteLedger = std::function<void(const std::filesystem::path&)>;
    explicit PluginUnderTest(const WriteLedger& write_ledger = {});
    ~PluginUnderTest();

    void start() { m_plugin.activate(); }
    void stop() { static_cast<void>(m_plugin.stop(std::chrono::seconds(5))); }

    support::Answer get(std::string_view path) { return get(owner, path); }
    support::Answer get(const host_sdk::User& user, std::string_view path);
    support::Answer post(std::string_view path, std::string_view form) { return post(owner, path, form); }
    support::Answer post(const host_sdk::User& user, std::string_view path, std::string_view form);
    // One step of a job, as the host calls it; may be called beside the pages.
    void step(std::string_view job) { static_cast<void>(m_plugin.step(job, std::chrono::seconds(30))); }
    std::vector<host_sdk::HealthLine> health() { return m_plugin.report(owner, std::chrono::seconds(10)); }

    // Writes to the ledger in one transaction.
    void write(const std::function<void(plugin::ledger::Session&)>& body);
    // Reads from the ledger.
    void read(const std::function<void(plugin::ledger::Session&)>& body);

    void add_entity(std::string id, std::string name, std::string vat_number = "01234567897");
    void add_service(std::string id, std::string name, std::string code = "V01");
    void add_invoice(std::string id, std::string patient);
    void connect(std::string entity_id);
    // A document of invoice `invoice_id`; returns its id.
    std::int64_t add_document(plugin::ledger::Document document);

    host_sdk::testkit::FakeHost fake;
    host_sdk::User owner{"titolare", "Dott.ssa Anna Bianchi", "it"};
    host_sdk::User secretary{"segretaria", "Carla Neri", "it"};
    host_sdk::User reader{"lettore", "Luca Verdi", "it"};

private:
    host_sdk::hosting::LoadedPlugin m_plugin;
    plugin::ledger::LedgerDatabase m_ledger;
};

// A document of that status, paid on 20/11/2026.
plugin::ledger::Document make_document(std::string invoice_id, plugin::domain::TransmissionStatus status,
                                       std::string number = "1/2026", std::string entity_id = "e1");

// An attempt to send that document, begun by the secretary a minute ago.
plugin::ledger::Attempt make_attempt(std::int64_t document_id, std::string number = "1/2026");

// How often `part` is in `text`.
std::size_t count_of(std::string_view text, std::string_view part);

} // namespace pages_test
