#include "plugin/pages/certificate_view.hpp"

#include "plugin/domain/certificate_expiry.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::pages {

using domain::CertificateStage;
using domain::text;
using host_sdk::HealthLevel;
using host_sdk::web::View;

namespace {

CertificateStanding expired_standing(const CertificateState& state, const std::string& how_it_stands)
{
    const auto& consent = state.consent;
    return {text(consent ? "certificate.word.expired-in-use" : "certificate.word.expired"), "shield-exclamation", "red",
            Notice::Kind::problem,
            how_it_stands + " " +
                (consent ? text("certificate.goes-on", {{"who", consent->by}, {"moment", moment_text(consent->at)}})
                         : text("certificate.stops-sending"))};
}

CertificateStanding standing_of(const PageContext& context, ledger::Session& session, const CertificateState& state)
{
    const std::int64_t now = host_sdk::Clock(context.host).now_ms();
    return certificate_standing(
        state, now,
        domain::next_deadline(domain::Date::in_rome(now), only_veterinarians(session), context.rules.deadlines()));
}

HealthLevel level_of(Notice::Kind kind)
{
    if (kind == Notice::Kind::problem) return HealthLevel::bad;
    return kind == Notice::Kind::warning ? HealthLevel::warning : HealthLevel::good;
}

} // namespace

CertificateStanding certificate_standing(const CertificateState& state, std::int64_t now_ms,
                                         const domain::Deadline& next)
{
    if (!state.problem.empty() || !state.details) {
        return {text("certificate.word.to-mend"), "shield-exclamation", "red", Notice::Kind::problem, state.problem};
    }
    const std::int64_t ends = state.details->not_after_ms;
    std::string how_it_stands = domain::certificate_text(ends, now_ms, next);
    switch (domain::certificate_stage(ends, now_ms)) {
    case CertificateStage::valid:
        break;
    case CertificateStage::ends_in_90_days:
        return {text("certificate.word.ends-soon"), "shield-check", "blue", Notice::Kind::information,
                std::move(how_it_stands)};
    case CertificateStage::ends_in_30_days:
        return {text("certificate.word.ends-soon"), "shield-exclamation", "amber", Notice::Kind::warning,
                std::move(how_it_stands)};
    case CertificateStage::ends_in_7_days:
        return {text("certificate.word.ends-soon"), "shield-exclamation", "red", Notice::Kind::problem,
                std::move(how_it_stands)};
    case CertificateStage::expired:
        return expired_standing(state, how_it_stands);
    }
    return {text("certificate.word.ready"), "shield-check", "green", Notice::Kind::success,
            text("certificate.valid-until", {{"day", domain::Date::in_rome(ends).italian()}})};
}

CertificateStanding certificate_in_use(const PageContext& context, ledger::Session& session)
{
    return standing_of(context, session, context.certificate.in_use());
}

std::optional<Notice> certificate_notice(const PageContext& context, ledger::Session& session, bool configure)
{
    const CertificateState state = context.certificate.in_use();
    if (!state.problem.empty()) return std::nullopt;
    CertificateStanding standing = standing_of(context, session, state);
    if (standing.kind == Notice::Kind::success) return std::nullopt;
    Notice notice{standing.kind, {}, std::move(standing.text), {}, {}};
    if (configure) {
        notice.path = k_certificate_path;
        notice.link = text("certificate.title");
    }
    return notice;
}

bool is_stopped_by_certificate(const PageContext& context)
{
    return context.certificate.in_use().stops_sending(host_sdk::Clock(context.host).now_ms());
}

View certificate_facts(const CertificateDetails& details)
{
    return View()
        .set("subject", details.subject)
        .set("fingerprint", details.fingerprint)
        .set("not_after", moment_text(details.not_after_ms))
        .set("unexpected_key", details.unexpected_key);
}

void set_certificate(View& view, const PageContext& context, ledger::Session& session)
{
    const CertificateState state = context.certificate.in_use();
    const CertificateStanding standing = standing_of(context, session, state);
    view.set("has_certificate", true).set("certificate_text", standing.text);
    view.set("certificate", View().set("word", standing.word).set("icon", standing.icon).set("tone", standing.tone));
    view.set("certificate_path", k_certificate_path).set("can_install", true);
    view.set("has_facts", state.details.has_value());
    if (state.details) view.set("facts", certificate_facts(*state.details));
    set_optional(view, "origin",
                 state.installed ? text("certificate.installed-by",
                                        {{"who", state.installed->by}, {"moment", moment_text(state.installed->at)}})
                                 : std::string());
}

host_sdk::HealthLine certificate_health(const PageContext& context, ledger::Session& session)
{
    CertificateStanding standing = certificate_in_use(context, session);
    return {level_of(standing.kind), text("certificate.health"), std::move(standing.text)};
}

} // namespace plugin::pages
