#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/document_reasons.hpp"
#include "plugin/pages/mending_link.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/web/view.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What keeps a document from being accepted, and how it is put right: the same in the list and in the document's story.
namespace plugin::pages {

// What Sistema TS said of it last, or what our checks found.
std::vector<ReasonGroup> reasons_of(ledger::Session& session, const ledger::Document& document,
                                    const std::vector<ledger::Attempt>& attempts, const rules::RulesData& rules,
                                    const FindMendingLink& find);

// The first thing to put right in a document that is da correggere or scartato; no link where there is none.
MendingLink first_mending(ledger::Session& session, const ledger::Document& document, const rules::RulesData& rules,
                          const FindMendingLink& find);

// The mistake that the list shows of a document da correggere or scartato: the first that several may have in common.
std::optional<ledger::Mistake> first_mistake(ledger::Session& session, const ledger::Document& document,
                                             const rules::RulesData& rules);

// How many documents each mistake keeps back, each asked once. Lives as long as the session.
class MistakeCounts {
public:
    explicit MistakeCounts(ledger::Session& session) noexcept : m_session(session) {}

    std::int64_t of(const ledger::Mistake& mistake);

private:
    ledger::Session& m_session;
    std::map<ledger::Mistake, std::int64_t> m_counts;
};

// Sets `has_same`, `same` ("Lo stesso errore in altri 12 documenti") and `same_path`, the list of them all.
void set_same_mistake(host_sdk::web::View& view, const std::optional<ledger::Mistake>& mistake, MistakeCounts& counts);

// "/documenti/correzione?...", where one deed of this user mends all that the mistake keeps back; else empty.
// `document_id`: the one that he looks at, 0 for the list of them all.
std::string mend_all_path(const ledger::Mistake& mistake, std::int64_t document_id, const Access& access,
                          const rules::RulesData& rules, std::string_view way_back);

} // namespace plugin::pages
