#pragma once

#include "services/agenda_service.hpp"
#include "services/billing_service.hpp"
#include "services/catalogue_service.hpp"
#include "services/clock.hpp"
#include "services/invoice_service.hpp"
#include "services/patient_service.hpp"
#include "store/database.hpp"
#include "store/user.hpp"

#include <filesystem>
#include <string>

namespace sample_host::services {

/// One practice (*studio*): its file and the rules on top of it. Everything in it is thread-safe.
class Practice {
public:
    /// Opens or creates `folder`/practice.db; the folder is private to the program (0700).
    Practice(store::PracticeRecord record, const std::filesystem::path& folder, const Clock& clock);

    const std::string& id() const { return m_record.id; }
    const std::string& name() const { return m_record.name; }
    const std::filesystem::path& folder() const { return m_folder; } ///< also for what plugins keep, in sub-folders

    AgendaService& agenda() { return m_agenda; }
    InvoiceService& invoices() { return m_invoices; }
    PatientService& patients() { return m_patients; }
    CatalogueService& catalogue() { return m_catalogue; }
    BillingService& billing() { return m_billing; }

    /// Hears of every committed change: "something of this topic changed".
    store::ChangeNotifier& changes() { return m_database.changes(); }

    store::Database& database() { return m_database; } ///< for seeding and tests

private:
    store::PracticeRecord m_record;
    std::filesystem::path m_folder;
    store::Database m_database;
    AgendaService m_agenda;
    InvoiceService m_invoices;
    PatientService m_patients;
    CatalogueService m_catalogue;
    BillingService m_billing;
};

} // namespace sample_host::services
