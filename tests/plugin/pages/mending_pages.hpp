#pragma once

#include "tests/plugin/pages/plugin_under_test.hpp"

#include <host_sdk/web/form.hpp>

#include <gmock/gmock.h>

namespace pages_test {

inline const std::string k_mount = "/plugins/under-test";

// A practice with one billing entity, and documents that something is wrong with.
class MendingPages : public testing::Test {
protected:
    MendingPages()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.start();
    }

    // A document to correct, of an invoice to that patient.
    std::int64_t add(const std::string& invoice, const std::string& patient,
                     std::vector<plugin::domain::Finding> findings)
    {
        m_plugin.add_invoice(invoice, patient);
        const auto id = m_plugin.add_document(
            make_document(invoice, plugin::domain::TransmissionStatus::to_correct, "N" + invoice));
        m_plugin.write(
            [&](plugin::ledger::Session& session) { plugin::ledger::FindingTable(session).replace(id, findings); });
        return id;
    }

    // A document that Sistema TS discarded for that code, after others of before.
    std::int64_t add_discarded(const std::string& invoice, const std::string& patient, const std::string& code,
                               const std::string& code_before = "S017")
    {
        m_plugin.add_invoice(invoice, patient);
        const auto id =
            m_plugin.add_document(make_document(invoice, plugin::domain::TransmissionStatus::rejected, "N" + invoice));
        m_plugin.write([&](plugin::ledger::Session& session) {
            std::int64_t moment = k_now - 120'000;
            for (const std::string& said : {code_before, code}) {
                plugin::ledger::Attempt attempt = make_attempt(id);
                attempt.started_at = moment += 60'000;
                plugin::ledger::AttemptTable attempts(session);
                attempts.finish(attempts.add(attempt),
                                {.state = plugin::ledger::AttemptState::answered, .messages = {{said, "", "E"}}},
                                moment);
            }
        });
        return id;
    }

    std::string get(const std::string& path) { return m_plugin.get(path).body; }

    // The address of the fake host's page, as it stands in HTML.
    static std::string host_page(const std::string& record, int field, const std::string& back)
    {
        return "href=\"/host/" + record + "?field=" + std::to_string(field) +
               "&amp;return=" + host_sdk::web::encode_component(back) + "\"";
    }

    PluginUnderTest m_plugin;
};

} // namespace pages_test
