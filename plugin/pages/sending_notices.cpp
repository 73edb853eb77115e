#include "plugin/pages/sending_notices.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;

namespace {

void add_link(Notice& notice, bool configure, std::string path, std::string words)
{
    if (configure) {
        notice.path = std::move(path);
        notice.link = std::move(words);
    }
}

} // namespace

std::vector<Notice> sending_notices(ledger::Session& session, const std::vector<host_sdk::BillingEntity>& entities,
                                    bool configure)
{
    std::vector<Notice> notices;
    // The text `name`, or <name>.of with the entity where there are several.
    const auto heading = [&](std::string_view name, std::string_view id) {
        if (entities.size() <= 1) return text(name);
        return text(std::string(name) + ".of", {{"entity", name_of(id, entities)}});
    };
    for (const auto& problem : ledger::NoticeTable(session).list()) {
        Notice notice{Notice::Kind::problem, text("sending.stopped"), problem.text, {}, {}};
        add_link(notice, configure, "/impostazioni", text("frame.tab.settings"));
        notices.push_back(std::move(notice));
    }
    for (const auto& state : ledger::EntityStateTable(session).list()) {
        if (!state.blocked.empty()) {
            Notice notice{
                Notice::Kind::problem, heading("sending.stopped", state.billing_entity_id), state.blocked, {}, {}};
            add_link(notice, configure, configuration_path(state.billing_entity_id), text("sending.enter-credentials"));
            notices.push_back(std::move(notice));
        } else if (!state.trouble.empty()) {
            const std::string again =
                state.next_try_at ? " " + text("sending.next-try", {{"moment", moment_text(*state.next_try_at)}}) : "";
            notices.push_back({Notice::Kind::warning,
                               heading("sending.waiting", state.billing_entity_id),
                               state.trouble + again,
                               {},
                               {}});
        }
    }
    const ledger::ConfigurationTable configurations(session);
    for (const auto& entity : entities) {
        if (configurations.find(entity.id)) continue;
        Notice notice{Notice::Kind::information,
                      text("sending.not-connected", {{"entity", entity.name}}),
                      text("sending.not-connected.what-then"),
                      {},
                      {}};
        add_link(notice, configure, configuration_path(entity.id), text("common.configure"));
        notices.push_back(std::move(notice));
    }
    return notices;
}

} // namespace plugin::pages
