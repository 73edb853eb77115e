#include "plugin/pages/sending_notices.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

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
    const auto subject = [&](std::string_view id) {
        return entities.size() > 1 ? " di " + name_of(id, entities) : std::string();
    };
    for (const auto& problem : ledger::NoticeTable(session).list()) {
        Notice notice{Notice::Kind::problem, "L'invio è fermo.", problem.text, {}, {}};
        add_link(notice, configure, "/impostazioni", "Impostazioni");
        notices.push_back(std::move(notice));
    }
    for (const auto& state : ledger::EntityStateTable(session).list()) {
        if (!state.blocked.empty()) {
            Notice notice{Notice::Kind::problem,
                          "L'invio" + subject(state.billing_entity_id) + " è fermo.",
                          state.blocked,
                          {},
                          {}};
            add_link(notice, configure, configuration_path(state.billing_entity_id), "Inserire le nuove credenziali");
            notices.push_back(std::move(notice));
        } else if (!state.trouble.empty()) {
            const std::string again =
                state.next_try_at ? " Il prossimo tentativo è il " + moment_text(*state.next_try_at) + "." : "";
            notices.push_back({Notice::Kind::warning,
                               "L'invio" + subject(state.billing_entity_id) + " è in attesa.",
                               state.trouble + again,
                               {},
                               {}});
        }
    }
    const ledger::ConfigurationTable configurations(session);
    for (const auto& entity : entities) {
        if (configurations.find(entity.id)) continue;
        Notice notice{Notice::Kind::information,
                      entity.name + ": non ancora collegata al Sistema TS.",
                      "I suoi documenti si vedono ma non partono.",
                      {},
                      {}};
        add_link(notice, configure, configuration_path(entity.id), "Configura Sistema TS");
        notices.push_back(std::move(notice));
    }
    return notices;
}

} // namespace plugin::pages
