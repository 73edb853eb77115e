#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/planned_message.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sts/credentials.hpp"

#include <host_sdk/web/view.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// What exactly leaves of a document, for the doctor: every field of the message in words, and what stays out and why.
// It is made of the same fields as the message itself (sts::MessageField), so that the two cannot differ.
namespace plugin::pages {

// One field of the message.
struct PreviewRow {
    std::string_view name; // Sistema TS's own
    std::string label;
    std::string value; // in words; empty where it is encrypted
    bool encrypted = false;
};

struct PreviewSection {
    std::string title; // e.g. "Voce di spesa"
    std::vector<PreviewRow> rows;
};

// Something of the invoice that does not leave.
struct LeftOut {
    std::string what;
    std::string why;
};

struct TransmissionPreview {
    std::string operation; // what is done with it at Sistema TS
    std::vector<PreviewSection> sections;
    std::vector<LeftOut> left_out;
};

// Who sends the documents of each billing entity, as far as the preview needs to know: without password and PIN.
class Senders {
public:
    explicit Senders(ledger::Session& session);

    // Without owner where the entity has no configuration.
    sts::Credentials of(const ledger::Document& document) const;

private:
    std::map<std::string, ledger::Account, std::less<>> m_accounts;
};

// `total_cents` is the invoice's. Throws std::logic_error for a message that cannot be written.
TransmissionPreview transmission_preview(const PlannedMessage& message, const sts::Credentials& sender,
                                         std::int64_t total_cents, const rules::RulesData& rules);

// As the partial "parts/transmission" wants it.
host_sdk::web::View preview_view(const TransmissionPreview& preview);

} // namespace plugin::pages
