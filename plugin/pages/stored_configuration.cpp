#include "plugin/pages/stored_configuration.hpp"

#include "plugin/domain/intermediary.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/password_age_text.hpp"

namespace plugin::pages {

StoredConfiguration StoredConfiguration::read(host_sdk::BillingEntity entity, ledger::Session& session)
{
    const ledger::ConfigurationTable table(session);
    const std::string id = entity.id;
    return {std::move(entity), table.find(id), table.candidate(id), ledger::EntityStateTable(session).find(id).blocked};
}

bool StoredConfiguration::is_checking() const noexcept
{
    return candidate && (candidate->state == ledger::CandidateState::to_check ||
                         candidate->state == ledger::CandidateState::checking);
}

const ledger::Account* StoredConfiguration::with_secrets() const noexcept
{
    if (candidate) return candidate->state == ledger::CandidateState::refused ? nullptr : &candidate->account;
    return configuration ? &configuration->account : nullptr;
}

ConfigurationForm StoredConfiguration::to_form() const
{
    ConfigurationForm values;
    if (!candidate && !configuration) {
        values.category = domain::storage_code(category_of_profession(entity.profession));
        return values;
    }
    const ledger::Account& account = candidate ? candidate->account : configuration->account;
    values.user = account.username;
    values.tax_code = account.tax_code;
    values.structure_code = account.structure_code;
    values.category = domain::storage_code(account.category);
    if (auto intermediary = domain::Intermediary::parse(account.intermediary)) {
        values.intermediary = std::move(intermediary->tax_code);
        values.office = std::move(intermediary->office);
    }
    return values;
}

std::string StoredConfiguration::refused_mark() const
{
    if (candidate && candidate->state == ledger::CandidateState::refused) return candidate->mark;
    return configuration && !blocked.empty() ? configuration->mark : std::string();
}

std::optional<int> StoredConfiguration::password_age(std::int64_t now_ms) const
{
    const ledger::Account* account = with_secrets();
    if (account == nullptr) return std::nullopt;
    return password_age_of(*account, now_ms);
}

std::string StoredConfiguration::title() const
{
    return domain::text(configuration ? "frame.tab.settings" : "common.configure");
}

} // namespace plugin::pages
