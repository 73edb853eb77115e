#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/document_order.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// The documents. A view of its session, as thread-safe as that. Writes need a Transaction of the session.
class DocumentTable {
public:
    explicit DocumentTable(Session& session) noexcept : m_session(session) {}

    std::optional<Document> find(std::int64_t id) const;
    // Each of them that is there, in the order of `ids`, by one statement.
    void find_each(std::span<const std::int64_t> ids, const std::function<void(const Document& document)>& take) const;
    std::optional<Document> find_by_invoice(std::string_view invoice_id) const;

    std::optional<Document> find_by_number(std::string_view billing_entity_id, std::string_view number,
                                           std::string_view issued_on) const;

    // Inserts where document.id is 0, and sets it; else writes what differs from the row. Read it in the same
    // transaction.
    void save(Document& document);
    // The same for one that is not new, `stored` as it was read in this transaction.
    void save(const Document& document, const Document& stored);

    // In that order, from the row after the cursor on. As quick on the last page of a million documents as on the
    // first.
    std::vector<Document> page(const DocumentFilter& filter, const std::optional<DocumentCursor>& after = std::nullopt,
                               int limit = 25, DocumentOrder order = {}) const;

    // How many there are in each status; filter.status is not considered. A status with none is not in it.
    std::map<domain::TransmissionStatus, std::int64_t> counts(const DocumentFilter& filter) const;

    // Shown documents of the patient, day of issue and billing entity, but of another invoice; at most 20.
    std::vector<domain::OtherDocument> others_of_patient(std::string_view patient_mark, std::string_view issued_on,
                                                         std::string_view billing_entity_id,
                                                         std::string_view but_invoice_id) const;

    // Shown documents paid in that year that are still to be sent, or to be corrected first.
    std::int64_t waiting_of_year(int year) const;

    // The payment before the date of the document is meant; it is to be checked again.
    void confirm_advance_payment(std::int64_t id);

    // What the checks depend on has changed: every shown document that Sistema TS does not hold, or that
    // differs from what it holds, is to be checked again.
    void mark_all_for_check();
    void mark_for_check_of_entity(std::string_view billing_entity_id);

    // A document was acquired: the credit notes that could not be sent before may refund it.
    void mark_for_check_of_refunds();

    // Documents whose check is due and may be done now: not those that wait for an answer of Sistema TS.
    std::vector<Document> due_for_check(int limit) const;

    // The host counts its revisions anew (it was restored from a copy): those remembered mean nothing any more.
    void forget_revisions();

private:
    Session& m_session;
};

} // namespace plugin::ledger
