#include "plugin/pages/configuration_page.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/log_in_refusals.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/configuration_view.hpp"
#include "plugin/pages/credential_retry.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/password_age_text.hpp"
#include "plugin/pages/pasted_noise.hpp"
#include "plugin/pages/services.hpp"
#include "plugin/pages/setup_steps.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>
#include <host_sdk/secrets.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

constexpr std::string_view k_form_suffix = "/configura";
constexpr std::string_view k_retry_suffix = "/riprova";
constexpr const char* k_check_job = "check-credentials";
constexpr std::chrono::seconds k_checking_refresh{2};

std::string retry_path(const std::string& entity_id)
{
    std::string path = configuration_path(entity_id);
    path.resize(path.size() - k_form_suffix.size());
    return path.append(k_retry_suffix);
}

// The id in "<id>/configura", or nothing where the rest is something else.
std::optional<std::string_view> entity_id_in(std::string_view rest, std::string_view suffix)
{
    if (!rest.ends_with(suffix) || rest.size() == suffix.size()) return std::nullopt;
    return rest.substr(0, rest.size() - suffix.size());
}

// What Sistema TS answers where who sends and the delegation do not agree (RULES 1.4).
std::vector<View> delegation_views(const rules::RulesData& rules)
{
    std::vector<View> views;
    for (const char* code : {"105", "106"}) {
        const auto entry = rules.explain(code);
        if (!entry) continue;
        views.push_back(
            View().set("code", code).set("explanation", entry->explanation).set("what_to_do", entry->what_to_do));
    }
    return views;
}

// Whether the doctor typed again what is stored: it is no newer for that.
bool is_kept_password(const ledger::SecretBox& box, const ledger::Account& account, const std::string& entity_id,
                      const std::string& typed)
{
    if (account.sealed_password.empty()) return false;
    try {
        std::string kept = box.open(account.sealed_password, ledger::password_place(entity_id));
        const bool is_same = kept == typed;
        ledger::wipe(kept);
        return is_same;
    } catch (const ledger::SecretBoxError&) {
        return false;
    }
}

Explanation no_such_entity()
{
    return {"building", text("configuration.no-entity"), text("configuration.no-entity.why"), {},
            "/",        text("configuration.back")};
}

} // namespace

std::optional<StoredConfiguration> ConfigurationPage::load(const Call& call, std::string_view entity_id) const
{
    auto entity = host_sdk::Billing(m_context.host).get(call, entity_id);
    if (!entity) return std::nullopt;
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    return StoredConfiguration::read(std::move(*entity), session);
}

Response ConfigurationPage::show(const Call& call, const Request& request, std::string_view rest) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, text("frame.tab.settings"), not_allowed_to_configure());
    const auto entity_id = entity_id_in(rest, k_form_suffix);
    const auto stored = entity_id ? load(call, *entity_id) : std::nullopt;
    if (!stored) return explain(frame, text("frame.tab.settings"), no_such_entity(), 404);
    add_cleaned_notice(frame, cleaned_from(request.query));
    if (stored->is_checking()) return checking(frame, *stored);
    if (request.query.has("verifica") && stored->configuration && !stored->candidate) {
        return connected(call, frame, *stored);
    }
    if (stored->candidate && stored->candidate->state == ledger::CandidateState::refused) {
        frame.add({Notice::Kind::problem, text("configuration.refused"), stored->candidate->message, {}, {}});
    } else if (stored->candidate) {
        frame.add({Notice::Kind::warning, text("configuration.unreachable"), stored->candidate->message, {}, {}});
    } else if (!stored->blocked.empty()) {
        frame.add({Notice::Kind::problem, text("configuration.blocked"), stored->blocked, {}, {}});
    }
    if (const auto age = stored->password_age(host_sdk::Clock(m_context.host).now_ms())) {
        if (auto warning = password_warning(*age); !warning.empty()) {
            frame.add({Notice::Kind::warning, {}, std::move(warning), {}, {}});
        }
    }
    auto session = m_context.ledger.session();
    if (auto notice = ledger_notice(m_context, session)) frame.add(std::move(*notice));
    if (auto notice = certificate_notice(m_context, session, true)) frame.add(std::move(*notice));
    return form(call, frame, *stored, stored->to_form(), {});
}

Response ConfigurationPage::post(const Call& call, const Request& request, std::string_view rest) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, text("frame.tab.settings"), not_allowed_to_configure(), 409);
    if (const auto retried = entity_id_in(rest, k_retry_suffix)) {
        auto session = m_context.ledger.session();
        ledger::Transaction transaction(session);
        const bool found = ledger::ConfigurationTable(session).retry_candidate(*retried);
        if (found) record(call, session, ledger::AuditAction::credentials_retried, std::string(*retried));
        transaction.commit();
        if (found) host_sdk::JobControl(m_context.host).request_step(k_check_job);
        return host_sdk::web::redirect(request.base_path + configuration_path(*retried) + "?verifica=1");
    }
    const auto entity_id = entity_id_in(rest, k_form_suffix);
    const auto stored = entity_id ? load(call, *entity_id) : std::nullopt;
    if (!stored) return explain(frame, text("frame.tab.settings"), no_such_entity(), 404);
    return save(call, request, frame, *stored);
}

Response ConfigurationPage::save(const Call& call, const Request& request, PageFrame& frame,
                                 const StoredConfiguration& stored) const
{
    ConfigurationForm values = ConfigurationForm::from(request.form);
    const ledger::Account* kept = stored.with_secrets();
    // Those of an intermediary are never used for the owner's own access, nor the other way round.
    if (kept && kept->intermediary != values.intermediary_text()) kept = nullptr;
    auto errors = validate(values, {.has_password = kept != nullptr && !kept->sealed_password.empty(),
                                    .has_pin = kept != nullptr && !kept->sealed_pin.empty(),
                                    .environment = m_context.environment});
    if (errors.empty()) errors = store(call, stored, values);
    values.wipe_secrets();
    if (!errors.empty()) {
        add_cleaned_notice(frame, values.cleaned);
        return form(call, frame, stored, values, errors);
    }
    host_sdk::JobControl(m_context.host).request_step(k_check_job);
    return host_sdk::web::redirect(request.base_path + configuration_path(stored.entity.id) + "?verifica=1" +
                                   cleaned_query(values.cleaned));
}

// Neither the account nor its secrets: who, when and for which entity.
void ConfigurationPage::record(const Call& call, ledger::Session& session, ledger::AuditAction action,
                               const std::string& entity_id) const
{
    ledger::AuditTable(session).add({actor_of(call), action, entity_id, {}, {}},
                                    host_sdk::Clock(m_context.host).now_ms());
}

std::vector<FieldError> ConfigurationPage::store(const Call& call, const StoredConfiguration& stored,
                                                 const ConfigurationForm& values) const
{
    ledger::Account account;
    if (const ledger::Account* kept = stored.with_secrets()) account = *kept;
    account.username = values.user;
    account.tax_code = values.tax_code;
    account.category = values.issuer_category().value();
    account.structure_code = domain::is_facility(account.category) ? values.structure_code : "";
    account.intermediary = values.intermediary_text();
    auto key = host_sdk::Secrets(m_context.host).derive_key(call, ledger::k_credentials_key_label);
    const ledger::SecretBox box(key);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    if (!values.password.empty()) {
        if (!is_kept_password(box, account, stored.entity.id, values.password)) account.password_set_at = now;
        account.sealed_password = box.seal(values.password, ledger::password_place(stored.entity.id));
    }
    if (!values.pin.empty()) account.sealed_pin = box.seal(values.pin, ledger::pin_place(stored.entity.id));

    ledger::Candidate candidate;
    try {
        candidate.mark = account_mark(account, stored.entity.id, box, key);
    } catch (const ledger::SecretBoxError&) {
        // What is kept does not open: the check says so.
    }
    ledger::wipe(key);
    candidate.billing_entity_id = stored.entity.id;
    candidate.account = std::move(account);
    candidate.saved_at = now;
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const int refusals = ledger::LogInRefusals(session).count(values.user);
    auto objection = objection_to_try(refusals, candidate.mark == stored.refused_mark());
    if (objection && !values.try_again) return {*std::move(objection)};
    ledger::ConfigurationTable(session).save_candidate(candidate);
    record(call, session, ledger::AuditAction::credentials_saved, stored.entity.id);
    transaction.commit();
    return {};
}

Response ConfigurationPage::form(const Call& call, const PageFrame& frame, const StoredConfiguration& stored,
                                 const ConfigurationForm& values, const std::vector<FieldError>& errors) const
{
    View view = configuration_view(stored.entity, values, errors, stored.with_secrets() != nullptr,
                                   stored.password_age(host_sdk::Clock(m_context.host).now_ms()));
    view.set("first_time", !stored.configuration && errors.empty()).set("has_back", stored.configuration.has_value());
    view.set("action", configuration_path(stored.entity.id)).set("retry", retry_path(stored.entity.id));
    view.set("unreachable",
             errors.empty() && stored.candidate && stored.candidate->state == ledger::CandidateState::unreachable);
    view.set("delegation_errors", delegation_views(m_context.rules));
    set_steps(view, stored.configuration ? 0 : 1);
    auto session = m_context.ledger.session();
    set_certificate(view, m_context, session);
    view.set("has_choices", stored.configuration.has_value());
    if (stored.configuration) {
        view.set("choices", entity_choices(session, host_sdk::Billing(m_context.host).list(call), stored.entity.id));
    }
    return frame.show("configuration", stored.title(), std::move(view), errors.empty() ? 200 : 422);
}

Response ConfigurationPage::checking(const PageFrame& frame, const StoredConfiguration& stored) const
{
    View view;
    view.set("entity", stored.entity.name).set("action", configuration_path(stored.entity.id) + "?verifica=1");
    set_steps(view, stored.configuration ? 0 : 1);
    return frame.show("checking", stored.title(), std::move(view)).refresh_after(k_checking_refresh);
}

Response ConfigurationPage::connected(const Call& call, const PageFrame& frame, const StoredConfiguration& stored) const
{
    auto session = m_context.ledger.session();
    const std::int64_t open = count_open(services_of(call, m_context.host, session));
    View view;
    view.set("entity", stored.entity.name);
    const auto structure = domain::StructureCodes::parse(stored.configuration->account.structure_code);
    set_optional(view, "structure", structure ? structure_text(*structure) : "");
    if (open > 0) {
        view.set("next_text", text("configuration.next.associate"));
        view.set("next_path", "/tipo-spesa").set("next_label", text("frame.tab.expense-types"));
    } else {
        view.set("next_text", text("configuration.next.send"));
        view.set("next_path", "/documenti").set("next_label", text("frame.tab.documents"));
    }
    set_steps(view, open > 0 ? 2 : 3);
    return frame.show("connected", stored.title(), std::move(view));
}

} // namespace plugin::pages
