#include "plugin/pages/document_mending.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/mistake_text.hpp"
#include "plugin/pages/mistake_words.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/way_back.hpp"

namespace plugin::pages {

using domain::MendingPlace;
using domain::text;
using domain::TransmissionStatus;
using ledger::Mistake;

std::vector<ReasonGroup> reasons_of(ledger::Session& session, const ledger::Document& document,
                                    const std::vector<ledger::Attempt>& attempts, const rules::RulesData& rules,
                                    const FindMendingLink& find)
{
    switch (document.status) {
    case TransmissionStatus::rejected:
    case TransmissionStatus::accepted_with_warnings:
    case TransmissionStatus::accepted:
    case TransmissionStatus::taken_in_charge:
        return attempts.empty() ? std::vector<ReasonGroup>{} : message_groups(attempts.front(), rules, find);
    default:
        return finding_groups(ledger::FindingTable(session).list(document.id), find);
    }
}

MendingLink first_mending(ledger::Session& session, const ledger::Document& document, const rules::RulesData& rules,
                          const FindMendingLink& find)
{
    if (document.status != TransmissionStatus::to_correct && document.status != TransmissionStatus::rejected) return {};
    MendingLink first;
    // Asks for no further page once there is one; the list itself mends nothing.
    const FindMendingLink find_first = [&](const Mending& mending) {
        if (first.address.empty() && mending.place != MendingPlace::documents) first = find(mending);
        return MendingLink{};
    };
    std::vector<ledger::Attempt> attempts;
    if (document.status == TransmissionStatus::rejected) {
        if (auto last = ledger::AttemptTable(session).last(document.id)) attempts.push_back(std::move(*last));
    }
    static_cast<void>(reasons_of(session, document, attempts, rules, find_first));
    return first;
}

std::optional<Mistake> first_mistake(ledger::Session& session, const ledger::Document& document,
                                     const rules::RulesData& rules)
{
    if (document.status == TransmissionStatus::rejected) {
        const auto last = ledger::AttemptTable(session).last(document.id);
        return last ? discarded_for(*last, rules) : std::nullopt;
    }
    if (document.status != TransmissionStatus::to_correct) return std::nullopt;
    const auto findings = ledger::FindingTable(session).list(document.id);
    if (findings.empty() || findings.front().severity != domain::Severity::blocking) return std::nullopt;
    return ledger::mistake_of(findings.front());
}

namespace {

std::int64_t documents_with(ledger::Session& session, const Mistake& mistake)
{
    ledger::DocumentFilter filter;
    filter.mistake = mistake;
    std::int64_t documents = 0;
    for (const auto& [status, count] : ledger::DocumentTable(session).counts(filter)) {
        documents += count;
    }
    return documents;
}

} // namespace

std::int64_t MistakeCounts::of(const Mistake& mistake)
{
    const auto known = m_counts.find(mistake);
    if (known != m_counts.end()) return known->second;
    return m_counts.emplace(mistake, documents_with(m_session, mistake)).first->second;
}

void set_same_mistake(host_sdk::web::View& view, const std::optional<Mistake>& mistake, MistakeCounts& counts)
{
    const std::int64_t others = mistake ? counts.of(*mistake) - 1 : 0;
    view.set("has_same", others > 0);
    if (others <= 0) return;
    view.set("same", text_of_count(others, "document-mending.same"));
    view.set("same_path", DocumentsQuery::of(*mistake).path());
}

std::string mend_all_path(const Mistake& mistake, std::int64_t document_id, const Access& access,
                          const rules::RulesData& rules, std::string_view way_back)
{
    const bool by_confirming = mistake.rule == "V37" && access.may_transmit();
    const bool by_service = !mistake.service_id.empty() && access.configure;
    const bool by_patient = mending_place_of(mistake, rules) == MendingPlace::patient_card && document_id != 0;
    if (!by_confirming && !by_service && !by_patient) return {};
    std::string path = with_field("/documenti/correzione", "motivo", mistake_text(mistake));
    if (document_id != 0) path = with_field(std::move(path), "documento", std::to_string(document_id));
    return with_way_back(std::move(path), way_back);
}

} // namespace plugin::pages
