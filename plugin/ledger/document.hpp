#pragma once

#include "plugin/domain/invoice_facts.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/domain/transmission_status.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::ledger {

// What the ledger knows of one paid invoice of the host: nothing about the patient. Instants are milliseconds since
// 1970-01-01T00:00Z. Plain data.
struct Document {
    std::int64_t id = 0; // 0: not saved yet
    std::string invoice_id;
    std::string billing_entity_id;
    std::string number;
    std::string issued_on; // as the host says it, usually an ISO date
    std::string paid_on;
    std::int64_t total_cents = 0;
    domain::DocumentKind kind = domain::DocumentKind::invoice;
    std::int64_t revision = 0; // of the host, last seen

    domain::TransmissionStatus status = domain::TransmissionStatus::to_correct;
    bool hidden = false;    // no longer paid, cancelled or deleted, and not acquired by Sistema TS
    bool check_due = false; // something that its checks depend on has changed

    std::optional<std::int64_t> queued_at; // the doctor wants it sent
    std::string queued_by;                 // the display name of who asked

    std::string fingerprint;            // of the fiscal content last sent; empty: never sent
    std::int64_t sent_revision = 0;     // the host's revision last sent
    bool changed_after_sending = false; // acquired, and the invoice has changed since

    std::string note; // a text for the doctor (domain/text.hpp)
    std::string protocol;
    std::optional<std::int64_t> outcome_at;

    std::optional<std::int64_t> verify_after; // esito da verificare: when to ask next
    int verify_tries = 0;

    std::optional<std::int64_t> file_id; // the file that it is being sent in, until its outcome is known

    // What the doctor wants done with a document that Sistema TS holds: "V" or "C" (domain::letter), and the status to
    // which it returns where that is not done. Both empty otherwise.
    std::string operation;
    std::optional<domain::TransmissionStatus> held_status;

    bool advance_confirmed = false; // the doctor says that the payment before the date of the document is meant
    // Sistema TS may hold it although this ledger does not know: nothing is sent before it was asked (see
    // ReconciliationTable). Read only, it follows from other tables.
    bool held_back = false;

    std::string patient_mark; // tells whether two documents are of the same patient; empty: not known
};

// What sending it does in the archive of Sistema TS; `refunds`: what would be sent names a document that it refunds.
inline domain::Operation operation_of(const Document& document, bool refunds) noexcept
{
    if (document.operation == domain::letter(domain::Operation::cancellation)) return domain::Operation::cancellation;
    if (document.held_status) return domain::Operation::variation;
    return refunds ? domain::Operation::refund : domain::Operation::insert;
}

// The doctor's wish is taken back: out of the queue, and what Sistema TS holds it holds still.
inline void take_back_wish(Document& document)
{
    document.queued_at = std::nullopt;
    document.queued_by.clear();
    document.status = document.held_status.value_or(document.status);
    document.held_status.reset();
    document.operation.clear();
}

} // namespace plugin::ledger
