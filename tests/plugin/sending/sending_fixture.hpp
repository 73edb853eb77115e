#pragma once

#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/log_in_refusals.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/sending/credential_check.hpp"
#include "plugin/sending/recovery.hpp"
#include "plugin/sending/sending.hpp"
#include "tests/plugin/intake/practice.hpp"
#include "tests/plugin/sending/scripted_sistema_ts.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/test_certificate.hpp"

#include <chrono>

namespace plugin::sending {

// A practice whose job "send" meets a scripted Sistema TS.
class SendingPractice : public Practice {
protected:
    SendingPractice()
    {
        constexpr std::int64_t k_year = 31'536'000; // seconds
        set_certificate(support::TestCertificate::ending("SanitelCF", k_now / 1000 + k_year));
    }

    void set_certificate(const support::TestCertificate& certificate)
    {
        const auto file = m_directory.write("sanitel.pem", certificate.pem());
        m_fake.set_setting("sistema-ts.sanitel-certificate", file.string());
    }

    Connect connect()
    {
        return [this](const Environment&, sts::Credentials credentials) {
            return std::make_unique<ScriptedSistemaTs>(m_script, std::move(credentials));
        };
    }

    host_sdk::Step send() { return Sending(host(), ledger(), rules(), connect()).step(call()); }
    host_sdk::Step check() { return CredentialCheck(host(), ledger(), rules(), connect()).step(call()); }

    // An invoice of a configured entity, taken in and wished.
    void queue(const std::string& invoice_id)
    {
        m_fake.put(invoice(invoice_id));
        take_in();
        enqueue(invoice_id);
    }

    // A document whose answer never came.
    void leave_open(const std::string& invoice_id)
    {
        queue(invoice_id);
        m_script.inserts.push_back(no_answer());
        send();
        pass(std::chrono::seconds{10});
    }

    void pass(std::chrono::milliseconds time)
    {
        m_now += time.count();
        m_fake.set_now_ms(m_now);
    }

    // To that time after midnight of that day in Italy, in winter.
    void pass_until(const std::string& day, std::chrono::milliseconds after_midnight)
    {
        constexpr std::chrono::hours k_winter{1};
        const int days = domain::Date::in_rome(0).days_until(domain::Date::from_iso(day).value());
        const std::chrono::milliseconds then = std::chrono::days{days} - k_winter + after_midnight;
        pass(then - std::chrono::milliseconds{m_now});
    }

    ledger::Attempt attempt(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        return ledger::AttemptTable(session).last(document(invoice_id).id).value();
    }

    std::size_t attempts(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        return ledger::AttemptTable(session).list(document(invoice_id).id).size();
    }

    ledger::EntityState entity_state(const std::string& entity = "e1")
    {
        ledger::Session session = ledger().session();
        return ledger::EntityStateTable(session).find(entity);
    }

    int wrong_tries(const std::string& username)
    {
        ledger::Session session = ledger().session();
        return ledger::LogInRefusals(session).count(username);
    }

    std::vector<ledger::Notice> notices()
    {
        ledger::Session session = ledger().session();
        return ledger::NoticeTable(session).list();
    }

    support::TemporaryDirectory m_directory;
    Script m_script;
    std::int64_t m_now = k_now;
};

} // namespace plugin::sending
