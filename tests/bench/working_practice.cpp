#include "tests/bench/working_practice.hpp"

#include "plugin/ledger/association_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/patient_cipher.hpp"
#include "tests/support/test_certificate.hpp"

#include <host_sdk/catalogue.hpp>
#include <host_sdk/secrets.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <limits>

namespace bench {

using namespace plugin;

WorkingPractice::WorkingPractice(std::int64_t invoices)
    : m_host(invoices, invoices * 2 / 5 + 1), m_rules(rules::RulesData::load(PROJECT_SOURCE_DIR "/plugin/rules")),
      m_ledger(ledger_file())
{
    constexpr std::int64_t k_year = 31'536'000; // seconds
    const auto certificate = support::TestCertificate::ending("SanitelCF", m_now_ms / 1000 + k_year);
    m_host.fake().set_setting("sistema-ts.sanitel-certificate",
                              m_folder.write("sanitel.pem", certificate.pem()).string());
    m_host.fake().set_setting("sistema-ts.file-from", "1");
    connect_issuer();
    const std::int64_t revision = host_sdk::Catalogue(m_host.host()).current_revision(m_call);
    write([&](ledger::Session& session) {
        ledger::AssociationTable(session).save({{"s1", {domain::ExpenseType::SR}, revision, "Anna", m_now_ms}});
    });
}

void WorkingPractice::connect_issuer()
{
    ledger::SecretBox::Key key = host_sdk::Secrets(m_host.host()).derive_key(m_call, ledger::k_credentials_key_label);
    const ledger::SecretBox box(key);
    ledger::Candidate candidate;
    candidate.billing_entity_id = "e1";
    candidate.account.username = "USER-e1";
    candidate.account.tax_code = "BNCNNA70A41H501W";
    candidate.account.sealed_password = box.seal("Parola-Chiave-9", ledger::password_place("e1"));
    candidate.account.sealed_pin = box.seal("5489456985", ledger::pin_place("e1"));
    candidate.saved_at = m_now_ms;
    write([&](ledger::Session& session) {
        ledger::ConfigurationTable configurations(session);
        configurations.save_candidate(candidate);
        const ledger::Candidate saved = configurations.candidate("e1").value();
        configurations.begin_check(saved);
        configurations.activate(saved, m_now_ms);
    });
}

void WorkingPractice::write(const std::function<void(ledger::Session&)>& body)
{
    ledger::Session session = m_ledger.session();
    ledger::Transaction transaction(session);
    body(session);
    transaction.commit();
}

int WorkingPractice::take_in()
{
    const intake::Intake intake(m_host.host(), m_ledger, m_rules, sending::encrypting_patients(m_host.host()));
    int steps = 1;
    while (intake.step(m_call).more)
        ++steps;
    return steps;
}

void WorkingPractice::enqueue_all()
{
    write([&](ledger::Session& session) {
        ledger::SendQueue queue(session);
        queue.enqueue(queue.ready_ids({}, std::numeric_limits<int>::max()), "Segretaria Carla", m_now_ms);
    });
}

host_sdk::Step WorkingPractice::send(const sending::Connect& connect)
{
    return sending::Sending(m_host.host(), m_ledger, m_rules, connect).step(m_call);
}

void WorkingPractice::pass(std::chrono::milliseconds time)
{
    m_now_ms += time.count();
    m_host.fake().set_now_ms(m_now_ms);
}

std::filesystem::path WorkingPractice::copy_ledger(const std::string& name)
{
    ledger::Session session = m_ledger.session();
    session.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    auto copy = m_folder.path() / name;
    std::filesystem::copy_file(ledger_file(), copy, std::filesystem::copy_options::overwrite_existing);
    return copy;
}

std::int64_t WorkingPractice::count(const std::string& query)
{
    ledger::Session session = m_ledger.session();
    return session.connection().execAndGet(query).getInt64();
}

} // namespace bench
