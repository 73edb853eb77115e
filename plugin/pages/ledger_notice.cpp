#include "plugin/pages/ledger_notice.hpp"

#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/pages/italian_text.hpp"

#include <host_sdk/clock.hpp>

#include <chrono>

namespace plugin::pages {

using domain::text;

namespace {

constexpr std::chrono::milliseconds k_told_for = std::chrono::hours{24} * 30;

constexpr const char* k_disk_heading = "ledger-notice.disk";
constexpr const char* k_disk_text = "ledger-notice.disk.what-to-do";

} // namespace

std::optional<Notice> ledger_notice(const PageContext& context, ledger::Session& session)
{
    const ledger::ReconciliationTable table(session);
    const auto reconciliation = table.find();
    if (!reconciliation) return std::nullopt;
    Notice notice{Notice::Kind::information, text("ledger-notice.rebuilt"), reconciliation->report, {}, {}};
    const std::int64_t held_back = table.count_held_back();
    if (held_back == 0) {
        const std::int64_t until = reconciliation->since + k_told_for.count();
        return host_sdk::Clock(context.host).now_ms() < until ? std::optional(notice) : std::nullopt;
    }
    notice.kind = Notice::Kind::warning;
    notice.text += " " + text_of_count(held_back, "ledger-notice.held-back");
    for (const ledger::ReconciledEntity& entity : table.entities()) {
        if (!entity.trouble.empty()) notice.text += " " + entity.trouble;
    }
    return notice;
}

std::optional<Notice> disk_notice(ledger::LedgerTrouble trouble)
{
    if (trouble != ledger::LedgerTrouble::disk) return std::nullopt;
    return Notice{Notice::Kind::problem, text(k_disk_heading), text(k_disk_text), {}, {}};
}

Explanation explain_trouble(ledger::LedgerTrouble trouble)
{
    if (trouble == ledger::LedgerTrouble::disk) return {"hdd", text(k_disk_heading), text(k_disk_text)};
    return {"database-x", text("ledger-notice.damaged"), text("ledger-notice.damaged.what-to-do"),
            text("ledger-notice.damaged.what-then")};
}

} // namespace plugin::pages
