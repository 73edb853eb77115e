#include "plugin/pages/certificate_page.hpp"

#include "plugin/domain/certificate_expiry.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/certificate_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/send_page.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

constexpr std::string_view k_text_field = "certificato";
constexpr std::string_view k_in_use_field = "in_uso";

std::string certificate_title()
{
    return text("certificate.title");
}

std::string fingerprint_of(const CertificateState& state)
{
    return state.details ? state.details->fingerprint : std::string();
}

} // namespace

std::int64_t CertificatePage::now_ms() const
{
    return host_sdk::Clock(m_context.host).now_ms();
}

Response CertificatePage::show(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, certificate_title(), not_allowed_to_configure());
    const std::string_view done = request.query.get("fatto");
    if (done == "installato") {
        frame.add({Notice::Kind::success, text("certificate.installed"), text("certificate.installed.effect"), {}, {}});
    } else if (done == "confermato") {
        frame.add({Notice::Kind::success, text("certificate.confirmed"), text("certificate.confirmed.effect"), {}, {}});
    }
    return form(frame, {}, {});
}

Response CertificatePage::form(const PageFrame& frame, std::string_view pasted, std::string_view error) const
{
    auto session = m_context.ledger.session();
    const CertificateState state = m_context.certificate.in_use();
    View view;
    set_certificate(view, m_context, session);
    view.set("can_keep_expired", state.stops_sending(now_ms())).set("in_use", fingerprint_of(state));
    view.set("can_install", false); // that is this page
    // A private key that was pasted by mistake is not shown again.
    view.set("text", pasted.find("PRIVATE KEY") == std::string_view::npos ? pasted : std::string_view());
    set_optional(view, "error", error);
    return frame.show("certificate", certificate_title(), std::move(view), error.empty() ? 200 : 422);
}

Response CertificatePage::compare(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, certificate_title(), not_allowed_to_configure(), 409);
    const std::string_view pasted = request.form.trimmed(k_text_field);
    const CertificateReading reading = m_context.certificate.read(pasted);
    if (const auto* problem = std::get_if<std::string>(&reading)) return form(frame, pasted, *problem);
    const CertificateDetails& found = std::get<CertificateDetails>(reading);
    const CertificateState in_use = m_context.certificate.in_use();
    if (found.fingerprint == fingerprint_of(in_use)) return form(frame, pasted, text("certificate.already-in-use"));
    return comparison(frame, pasted, found, in_use);
}

Response CertificatePage::comparison(PageFrame& frame, std::string_view pasted, const CertificateDetails& found,
                                     const CertificateState& in_use) const
{
    if (domain::certificate_stage(found.not_after_ms, now_ms()) == domain::CertificateStage::expired) {
        frame.add({Notice::Kind::warning,
                   text("certificate.new-has-expired"),
                   text("certificate.new-has-expired.what-to-do"),
                   {},
                   {}});
    } else if (in_use.details && found.not_after_ms < in_use.details->not_after_ms) {
        frame.add({Notice::Kind::warning,
                   text("certificate.new-ends-earlier"),
                   text("certificate.new-ends-earlier.what-to-do"),
                   {},
                   {}});
    }
    View view;
    view.set("text", pasted).set("in_use", fingerprint_of(in_use));
    view.set("found", certificate_facts(found)).set("has_current", in_use.details.has_value());
    if (in_use.details) view.set("current", certificate_facts(*in_use.details));
    return frame.show("certificate_confirm", certificate_title(), std::move(view));
}

Response CertificatePage::install(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, certificate_title(), not_allowed_to_configure(), 409);
    const std::string_view pasted = request.form.trimmed(k_text_field);
    const CertificateReading reading = m_context.certificate.read(pasted);
    if (const auto* problem = std::get_if<std::string>(&reading)) return form(frame, pasted, *problem);
    const CertificateDetails& found = std::get<CertificateDetails>(reading);
    const CertificateState in_use = m_context.certificate.in_use();
    if (found.fingerprint == fingerprint_of(in_use)) return done(request, "installato"); // the button pressed twice
    if (request.form.get(k_in_use_field) != fingerprint_of(in_use)) {
        frame.add({Notice::Kind::warning, text("certificate.changed"), text("certificate.changed.what-to-do"), {}, {}});
        return comparison(frame, pasted, found, in_use);
    }
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const ledger::AuditActor actor = actor_of(call);
    ledger::CertificateTable(session).install({found.fingerprint, std::string(pasted), actor.name, now_ms()});
    ledger::AuditTable(session).add(
        {actor, ledger::AuditAction::certificate_installed, {}, found.fingerprint, found.subject}, now_ms());
    transaction.commit();
    return done(request, "installato");
}

Response CertificatePage::keep_expired(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, certificate_title(), not_allowed_to_configure(), 409);
    const CertificateState in_use = m_context.certificate.in_use();
    const bool confirmed = request.form.get("conferma") == "1";
    if (!confirmed || !in_use.stops_sending(now_ms()) || request.form.get(k_in_use_field) != fingerprint_of(in_use)) {
        frame.add({Notice::Kind::warning,
                   confirmed ? text("certificate.something-changed") : text("certificate.not-confirmed"),
                   confirmed ? text("certificate.something-changed.what-to-do")
                             : text("certificate.not-confirmed.what-to-do"),
                   {},
                   {}});
        return form(frame, {}, {});
    }
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const ledger::AuditActor actor = actor_of(call);
    ledger::CertificateTable(session).give_consent({fingerprint_of(in_use), actor.name, now_ms()});
    ledger::AuditTable(session).add({actor, ledger::AuditAction::certificate_kept, {}, fingerprint_of(in_use), {}},
                                    now_ms());
    transaction.commit();
    return done(request, "confermato");
}

Response CertificatePage::done(const Request& request, std::string_view what) const
{
    host_sdk::JobControl(m_context.host).request_step(k_send_job); // the queue may go on
    return host_sdk::web::redirect(request.base_path + std::string(k_certificate_path) + "?fatto=" + std::string(what));
}

} // namespace plugin::pages
