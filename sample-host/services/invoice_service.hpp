#pragma once

#include "services/clock.hpp"
#include "services/invoice_draft.hpp"
#include "store/database.hpp"
#include "store/invoice.hpp"
#include "store/invoice_store.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::services {

/// The invoices of one practice. Each change is one transaction. Thread-safe.
class InvoiceService {
public:
    InvoiceService(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    std::optional<store::Invoice> find(std::int64_t id);
    std::vector<store::Invoice> find_all(std::span<const std::int64_t> ids); ///< in that order, those that there are
    std::vector<store::Invoice> list(const store::InvoiceFilter& filter, std::int64_t offset, std::int64_t limit);
    std::int64_t count(const store::InvoiceFilter& filter);
    std::vector<std::int64_t> of_patient(std::string_view text, std::int64_t limit); ///< see store::InvoiceStore
    std::vector<store::Invoice> credit_notes_of(std::int64_t invoice_id);

    /// The revision feed (host-sdk.md 6.1): see store::InvoiceStore.
    std::vector<store::Invoice> changes(std::int64_t after, std::int64_t up_to, std::int64_t limit);
    std::int64_t current_revision();

    /// Each throws ValidationFailed with all the form's errors; those that name an invoice throw NotFound.
    std::int64_t create(const InvoiceDraft& draft);
    void update(std::int64_t id, const InvoiceDraft& draft); ///< the patient stays; his tax code may be corrected
    void register_payment(std::int64_t id, const std::string& method, const std::string& paid_on);
    std::int64_t create_credit_note(std::int64_t refunded_id, const InvoiceDraft& draft);
    void cancel(std::int64_t id); ///< *Annulla fattura*: it stays in the list and keeps its number

private:
    void apply_number(store::Transaction& transaction, store::Invoice& invoice, const std::string& typed);

    store::Database& m_database;
    const Clock& m_clock;
};

} // namespace sample_host::services
