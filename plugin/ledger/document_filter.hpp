#pragma once

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/mistake.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plugin::ledger {

// Which documents a list shows; an empty member does not narrow it. Hidden documents are never shown.
struct DocumentFilter {
    std::optional<domain::TransmissionStatus> status = {};
    std::string billing_entity_id = {};
    std::string number = {}; // how it begins; where none begins so, any part of it (SearchTerm)
    // Only those of these invoices; beside a number, those that fit either.
    std::optional<std::vector<std::string>> invoice_ids = {};
    std::string paid_from = {}; // first and last day of payment, ISO
    std::string paid_until = {};
    bool changed = false;                // only those whose invoice has changed since they were accepted
    std::optional<Mistake> mistake = {}; // only those kept back by it

    static DocumentFilter of_year(int year); // those paid in it

    bool operator==(const DocumentFilter&) const = default;
};

} // namespace plugin::ledger
