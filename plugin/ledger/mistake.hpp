#pragma once

#include "plugin/domain/check_table.hpp"
#include "plugin/domain/finding.hpp"

#include <compare>
#include <string>

namespace plugin::ledger {

// What several documents may have in common that keeps them from being accepted. Either of our checks: the rule, and
// the service where that is put right once for all of them (Associa tipo spesa). Or of Sistema TS, which discarded
// them: its code.
struct Mistake {
    std::string rule = {};       // "V06"
    std::string service_id = {}; // of the host; empty where the rule says it all
    std::string code = {};       // "S011"

    bool is_of_sistema_ts() const noexcept { return !code.empty(); }

    auto operator<=>(const Mistake&) const = default;
};

inline Mistake mistake_of(const domain::Finding& finding)
{
    const domain::Check* check = domain::find_check(finding.id);
    const bool of_service = check != nullptr && check->place == domain::MendingPlace::expense_types;
    return {finding.id, of_service ? finding.subject : std::string()};
}

} // namespace plugin::ledger
