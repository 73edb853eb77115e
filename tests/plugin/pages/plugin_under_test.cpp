#include "tests/plugin/pages/plugin_under_test.hpp"

namespace pages_test {

using namespace plugin;

namespace {

const std::filesystem::path k_package = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin";

std::shared_ptr<const host_sdk::hosting::PluginLibrary> open_library()
{
    return std::make_shared<const host_sdk::hosting::PluginLibrary>(
        host_sdk::hosting::PluginLibrary::open(k_package / "sistema-ts.so"));
}

std::filesystem::path made_ledger(const std::filesystem::path& folder, const PluginUnderTest::WriteLedger& write)
{
    if (write) write(folder / "ledger.db");
    return ledger::LedgerDatabase(folder / "ledger.db").file();
}

} // namespace

PluginUnderTest::PluginUnderTest(const WriteLedger& write_ledger)
    : fake(k_package), m_plugin(open_library(), fake.raw()),
      m_ledger(made_ledger(fake.data_directory(), write_ledger), ledger::Beside{})
{
    fake.set_now_ms(k_now);
    fake.set_setting("sistema-ts.url", "https://127.0.0.1:9443");
    for (const auto* permission :
         {"view", "send", "configure", "invoices.view", "customers.view-personal-data", "practice.administer"}) {
        fake.grant_permission(owner.id, permission);
    }
    for (const auto* permission : {"view", "send", "invoices.view", "customers.view-personal-data"}) {
        fake.grant_permission(secretary.id, permission);
    }
    for (const auto* permission : {"view", "invoices.view", "customers.view-personal-data"}) {
        fake.grant_permission(reader.id, permission);
    }
}

PluginUnderTest::~PluginUnderTest()
{
    static_cast<void>(m_plugin.stop(std::chrono::seconds(5)));
}

support::Answer PluginUnderTest::get(const host_sdk::User& user, std::string_view path)
{
    return support::get(m_plugin, user, path);
}

support::Answer PluginUnderTest::post(const host_sdk::User& user, std::string_view path, std::string_view form)
{
    return support::post(m_plugin, user, path, form);
}

void PluginUnderTest::write(const std::function<void(ledger::Session&)>& body)
{
    auto session = m_ledger.session();
    ledger::Transaction transaction(session);
    body(session);
    transaction.commit();
}

void PluginUnderTest::read(const std::function<void(ledger::Session&)>& body)
{
    auto session = m_ledger.session();
    body(session);
}

void PluginUnderTest::add_entity(std::string id, std::string name, std::string vat_number)
{
    fake.put(host_sdk::BillingEntity{std::move(id), std::move(name), std::move(vat_number), "medico", {}});
}

void PluginUnderTest::add_service(std::string id, std::string name, std::string code)
{
    fake.put(host_sdk::Service{std::move(id), std::move(code), std::move(name), 0});
}

void PluginUnderTest::add_invoice(std::string id, std::string patient)
{
    host_sdk::Invoice invoice;
    invoice.id = std::move(id);
    invoice.patient_name = std::move(patient);
    invoice.patient_tax_code = "RSSMRA80A01H501U";
    fake.put(std::move(invoice));
}

void PluginUnderTest::connect(std::string entity_id)
{
    write([&](ledger::Session& session) {
        ledger::Candidate candidate;
        candidate.billing_entity_id = entity_id;
        candidate.account = {
            "PROVAX00X00X000Y", "PROVAX00X00X000Y", "", domain::IssuerCategory::doctor, "sealed", "sealed"};
        candidate.saved_at = k_now;
        ledger::ConfigurationTable table(session);
        table.save_candidate(candidate);
        const auto next = table.candidate(entity_id).value();
        table.begin_check(next);
        table.activate(next, k_now);
    });
}

std::int64_t PluginUnderTest::add_document(ledger::Document document)
{
    write([&](ledger::Session& session) { ledger::DocumentTable(session).save(document); });
    return document.id;
}

ledger::Document make_document(std::string invoice_id, domain::TransmissionStatus status, std::string number,
                               std::string entity_id)
{
    ledger::Document document;
    document.invoice_id = std::move(invoice_id);
    document.billing_entity_id = std::move(entity_id);
    document.number = std::move(number);
    document.issued_on = "2026-11-20";
    document.paid_on = "2026-11-20";
    document.total_cents = 12'000;
    document.status = status;
    if (status == domain::TransmissionStatus::to_verify) document.verify_after = k_now;
    return document;
}

ledger::Attempt make_attempt(std::int64_t document_id, std::string number)
{
    ledger::Attempt attempt{.document_id = document_id,
                            .key = {"01234567897", domain::Date::of(2026, 11, 20).value(), 1, std::move(number)},
                            .totals = {},
                            .request_digest = {},
                            .certificate = {},
                            .started_by = "Carla Neri",
                            .outcome = {},
                            .protocol = {},
                            .ended_at = {},
                            .technical = {},
                            .messages = {}};
    attempt.started_at = k_now - 60'000;
    return attempt;
}

std::size_t count_of(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

} // namespace pages_test
