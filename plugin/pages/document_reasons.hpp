#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/mistake.hpp"
#include "plugin/pages/mending_link.hpp"
#include "plugin/rules/rules_data.hpp"

#include <optional>
#include <string>
#include <vector>

// Why a document stands where it stands, in the words of Sistema TS and in ours. Pure functions.
namespace plugin::pages {

struct Reason {
    std::string icon;
    std::string tone;
    std::string code;        // of Sistema TS; empty for a finding of our checks
    std::string text;        // what it says
    bool is_quoted = false;  // the text is that of Sistema TS
    std::string explanation; // ours, where it adds something
    std::string what_to_do;
    MendingLink link;                       // where to do it, where there is a page for that
    std::optional<ledger::Mistake> mistake; // where it keeps the document back until it is corrected

    // Of a known code of Sistema TS, in words; all empty otherwise.
    std::string who_acts;
    std::string taken;
    std::string send_again;
};

struct ReasonGroup {
    std::string id; // of its heading
    std::string heading;
    std::string intro;
    std::vector<Reason> reasons;
};

// The findings of the checks, grouped by severity: excluded, to correct, warnings.
std::vector<ReasonGroup> finding_groups(const std::vector<domain::Finding>& findings, const FindMendingLink& find);

// For what Sistema TS discarded it, where that is put right on a page that other documents of the same mistake are put
// right on: the first such message.
std::optional<ledger::Mistake> discarded_for(const ledger::Attempt& attempt, const rules::RulesData& rules);

// The messages of the attempt that decided a document's status; nothing where there are none. A code that is not in the
// catalogue stands with the text of Sistema TS alone (PROTOCOL 11.6).
std::vector<ReasonGroup> message_groups(const ledger::Attempt& attempt, const rules::RulesData& rules,
                                        const FindMendingLink& find);

} // namespace plugin::pages
