#pragma once

#include "store/database.hpp"
#include "store/invoice.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::store {

enum class PaidFilter { all, paid, unpaid };

/// Which invoices a list shows.
struct InvoiceFilter {
    std::string search; ///< part of the number or of the patient's name
    PaidFilter paid = PaidFilter::all;
    std::int64_t billing_entity_id = 0; ///< 0: all
    std::string issued_from = {};       ///< first and last day of issue, ISO; empty: no bound
    std::string issued_until = {};
};

/// The invoices of one practice, seen through one transaction. Belongs to the transaction's thread. Each change raises
/// the practice's revision (topic "invoices") in the same transaction.
class InvoiceStore {
public:
    explicit InvoiceStore(Transaction& transaction) : m_transaction(transaction) {}

    std::optional<Invoice> find(std::int64_t id);                     ///< also a deleted one, as a tombstone
    std::vector<Invoice> find_all(std::span<const std::int64_t> ids); ///< in that order, those that there are

    /// Newest first, without lines; deleted ones are left out.
    std::vector<Invoice> list(const InvoiceFilter& filter, std::int64_t offset, std::int64_t limit);
    std::int64_t count(const InvoiceFilter& filter);

    /// The newest invoices whose patient's name has every word of `text` in it; none where it has no word.
    std::vector<std::int64_t> of_patient(std::string_view text, std::int64_t limit);

    /// Invoices whose last change is in (after, up_to], by ascending revision, at most `limit`, with their lines.
    std::vector<Invoice> changes(std::int64_t after, std::int64_t up_to, std::int64_t limit);

    std::vector<Invoice> credit_notes_of(std::int64_t invoice_id); ///< issued ones, without lines

    /// The highest place in the sequence so far; 0 for none.
    std::int64_t last_progressive(std::int64_t billing_entity_id, std::string_view year);
    /// Whether another document of the entity and year than `except_id` has this number.
    bool number_is_taken(std::int64_t billing_entity_id, std::string_view year, const std::string& number,
                         std::int64_t except_id);

    std::int64_t add(const Invoice& invoice); ///< returns the new id; sets its revision
    bool update(const Invoice& invoice);      ///< false: no such invoice. Gives it a new revision
    bool remove(std::int64_t id);             ///< leaves a tombstone: id, revision and state

private:
    void write_lines(std::int64_t id, const std::vector<InvoiceLine>& lines);

    Transaction& m_transaction;
};

} // namespace sample_host::store
