#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/rules/rules_data.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Why a document stands where it stands, in the words of Sistema TS and in ours. Pure functions.
namespace plugin::pages {

struct Reason {
    std::string icon;
    std::string tone;
    std::string code;        // of Sistema TS; empty for a finding of our checks
    std::string text;        // what it says
    std::string explanation; // ours, where it adds something
    std::string what_to_do;
    std::string path; // where to do it, below the mount; empty: in the host
    std::string link;
};

struct ReasonGroup {
    std::string id; // of its heading
    std::string heading;
    std::string intro;
    std::vector<Reason> reasons;
};

// The findings of the checks, grouped by severity: excluded, to correct, warnings.
std::vector<ReasonGroup> finding_groups(const std::vector<domain::Finding>& findings, bool may_configure);

// The messages of the attempt that decided a document's status; nothing where there are none.
std::vector<ReasonGroup> message_groups(const ledger::Attempt& attempt, const rules::RulesData& rules);

} // namespace plugin::pages
