#pragma once

#include "tests/sample-host/http_client.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace crash {

/// What the owner of the practice does on the pages of the host and of the plugin. Every step throws where the host
/// does not answer (it was killed) or answers with an error page.
class Doctor {
public:
    explicit Doctor(int port) : m_client(port) {}

    void log_in();
    /// With the cookie of an earlier log-in.
    void resume(const std::string& cookie) { m_client.cookie = cookie; }
    const std::string& cookie() const { return m_client.cookie; }

    // ---- the plugin's life
    bool has_plugin(); ///< its pages answer
    void activate();   ///< with consent; one in quarantine is tried again
    void configure();
    void retry_configuration();
    void associate(); ///< every service with a visit
    void install_certificate(const std::string& pem);

    // ---- invoices; the day they are issued on, and paid on where they are, is given as "2026-06-01"
    std::int64_t create_invoice(int patient, int euros, const std::string& issued_on, const std::string& paid_on);
    void pay(std::int64_t invoice, const std::string& day);
    void change_amount(std::int64_t invoice, int euros);
    void cancel(std::int64_t invoice);
    std::int64_t refund(std::int64_t invoice, int euros, const std::string& day);

    // ---- Sistema TS
    std::vector<std::int64_t> send_all(); ///< all that are ready: their documents
    void confirm_proposal(std::int64_t document, const std::string& operation);
    void read_archive(int year);

private:
    std::string open(const std::string& path);
    std::string submit(const std::string& path, const sample_host::test::Form& form);

    sample_host::test::HttpClient m_client;
};

} // namespace crash
