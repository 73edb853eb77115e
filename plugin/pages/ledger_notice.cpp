#include "plugin/pages/ledger_notice.hpp"

#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/pages/italian_text.hpp"

#include <host_sdk/clock.hpp>

#include <chrono>

namespace plugin::pages {
namespace {

constexpr std::chrono::milliseconds k_told_for = std::chrono::hours{24} * 30;

constexpr const char* k_disk_heading = "Il disco dell'applicazione è pieno o non si può scrivere.";
constexpr const char* k_disk_text =
    "Nulla è andato perso e nulla viene inviato due volte. Liberare spazio sul disco, o chiederlo a chi gestisce "
    "l'applicazione: il lavoro riprende da solo.";

} // namespace

std::optional<Notice> ledger_notice(const PageContext& context, ledger::Session& session)
{
    const ledger::ReconciliationTable table(session);
    const auto reconciliation = table.find();
    if (!reconciliation) return std::nullopt;
    Notice notice{Notice::Kind::information, "Registro degli invii ricostruito.", reconciliation->report, {}, {}};
    const std::int64_t held_back = table.count_held_back();
    if (held_back == 0) {
        const std::int64_t until = reconciliation->since + k_told_for.count();
        return host_sdk::Clock(context.host).now_ms() < until ? std::optional(notice) : std::nullopt;
    }
    notice.kind = Notice::Kind::warning;
    notice.text += " Finché il Sistema TS non lo ha detto " +
                   count_text(held_back, "documento resta fermo", "documenti restano fermi") +
                   ": la verifica procede da sola e comincia dopo un quarto d'ora.";
    for (const ledger::ReconciledEntity& entity : table.entities()) {
        if (!entity.trouble.empty()) notice.text += " " + entity.trouble;
    }
    return notice;
}

std::optional<Notice> disk_notice(ledger::LedgerTrouble trouble)
{
    if (trouble != ledger::LedgerTrouble::disk) return std::nullopt;
    return Notice{Notice::Kind::problem, k_disk_heading, k_disk_text, {}, {}};
}

Explanation explain_trouble(ledger::LedgerTrouble trouble)
{
    if (trouble == ledger::LedgerTrouble::disk) return {"hdd", k_disk_heading, k_disk_text};
    return {"database-x", "Il registro degli invii è danneggiato",
            "Per prudenza non viene trasmesso più nulla. Disattivare e riattivare la funzionalità: all'attivazione il "
            "registro viene ricostruito, e quello danneggiato conservato.",
            "Quali documenti sono già stati trasmessi si chiederà al Sistema TS: nulla viene inviato due volte."};
}

} // namespace plugin::pages
