#include "plugin/pages/pages.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/pages/advance_payment_page.hpp"
#include "plugin/pages/archive_page.hpp"
#include "plugin/pages/audit_page.hpp"
#include "plugin/pages/certificate_page.hpp"
#include "plugin/pages/configuration_page.hpp"
#include "plugin/pages/correction_page.hpp"
#include "plugin/pages/document_page.hpp"
#include "plugin/pages/documents_page.hpp"
#include "plugin/pages/expense_types_page.hpp"
#include "plugin/pages/files_page.hpp"
#include "plugin/pages/health_report.hpp"
#include "plugin/pages/home_page.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/proposal_page.hpp"
#include "plugin/pages/send_page.hpp"
#include "plugin/pages/settings_page.hpp"
#include "plugin/pages/verdict_page.hpp"
#include "plugin/pages/words.hpp"
#include "plugin/pages/year_summary_page.hpp"

namespace plugin::pages {

using host_sdk::Call;
using host_sdk::web::Method;
using host_sdk::web::Request;

Pages::Pages(PageContext context) : m_context(std::move(context))
{
    // The first pattern that fits answers.
    m_router.add(Method::get, "/", [page = HomePage(m_context)](const Call& call, const Request& request, auto) {
        return page.show(call, request);
    });
    m_router.add(Method::get, "/guida", [this](const Call& call, const Request& request, auto) {
        host_sdk::web::View view;
        set_optional(view, "assets", request.assets_path);
        return PageFrame(m_context, request, Access::of(m_context.host, call), Tab::guide)
            .show("guide", domain::text("frame.tab.guide"), std::move(view));
    });
    m_router.add(Method::get, "/documenti",
                 [page = DocumentsPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/documenti/invio",
                 [page = SendPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.summary(call, request);
                 });
    m_router.add(Method::post, "/documenti/invio/conferma",
                 [page = SendPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.confirm(call, request);
                 });
    m_router.add(Method::post, "/documenti/invio/ritiro",
                 [page = SendPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.withdraw(call, request);
                 });
    m_router.add(Method::post, "/documenti/proposta",
                 [page = ProposalPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.confirm(call, request);
                 });
    m_router.add(Method::post, "/documenti/anticipo",
                 [page = AdvancePaymentPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.confirm(call, request);
                 });
    m_router.add(Method::get, "/documenti/correzione",
                 [page = CorrectionPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/documenti/verdetto",
                 [page = VerdictPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.give(call, request);
                 });
    m_router.add(Method::get, "/archivio",
                 [page = ArchivePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/archivio",
                 [page = ArchivePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.ask(call, request);
                 });
    m_router.add(Method::get, "/riepilogo",
                 [page = YearSummaryPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::get, "/riepilogo/esporta",
                 [page = YearSummaryPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.download(call, request);
                 });
    m_router.add(Method::get, "/file", [page = FilesPage(m_context)](const Call& call, const Request& request, auto) {
        return page.show(call, request);
    });
    m_router.add(Method::get, "/file/*",
                 [page = FilesPage(m_context)](const Call& call, const Request& request, auto rest) {
                     return page.download(call, request, rest);
                 });
    m_router.add(Method::get, "/documenti/*",
                 [page = DocumentPage(m_context)](const Call& call, const Request& request, auto id) {
                     return page.show(call, request, id);
                 });
    m_router.add(Method::get, "/tipo-spesa",
                 [page = ExpenseTypesPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/tipo-spesa",
                 [page = ExpenseTypesPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.save(call, request);
                 });
    m_router.add(Method::get, "/impostazioni",
                 [page = SettingsPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::get, "/attivita",
                 [page = AuditPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/attivita/esporta",
                 [page = AuditPage(m_context)](const Call& call, const Request& request, auto) {
                     return page.export_csv(call, request);
                 });
    m_router.add(Method::get, "/impostazioni/certificato",
                 [page = CertificatePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.show(call, request);
                 });
    m_router.add(Method::post, "/impostazioni/certificato",
                 [page = CertificatePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.compare(call, request);
                 });
    m_router.add(Method::post, "/impostazioni/certificato/conferma",
                 [page = CertificatePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.install(call, request);
                 });
    m_router.add(Method::post, "/impostazioni/certificato/scaduto",
                 [page = CertificatePage(m_context)](const Call& call, const Request& request, auto) {
                     return page.keep_expired(call, request);
                 });
    m_router.add(Method::get, "/entita/*",
                 [page = ConfigurationPage(m_context)](const Call& call, const Request& request, auto rest) {
                     return page.show(call, request, rest);
                 });
    m_router.add(Method::post, "/entita/*",
                 [page = ConfigurationPage(m_context)](const Call& call, const Request& request, auto rest) {
                     return page.post(call, request, rest);
                 });
}

host_sdk::web::Response Pages::handle(const Call& call, const Request& request) const
{
    using ledger::LedgerTrouble;
    if (m_context.ledger.trouble() == LedgerTrouble::damage) {
        return explain_ledger(call, request, LedgerTrouble::damage);
    }
    try {
        return m_router.handle(call, request);
    } catch (const std::exception& failure) {
        m_context.ledger.note_failure(failure);
        if (ledger::tells_of_damage(failure)) return explain_ledger(call, request, LedgerTrouble::damage);
        if (ledger::tells_of_disk(failure)) return explain_ledger(call, request, LedgerTrouble::disk);
        throw;
    }
}

host_sdk::web::Response Pages::explain_ledger(const Call& call, const Request& request,
                                              ledger::LedgerTrouble trouble) const
{
    const PageFrame frame(m_context, request, Access::of(m_context.host, call), Tab::none);
    return explain(frame, domain::text("common.sistema-ts"), explain_trouble(trouble), 500);
}

std::vector<host_sdk::HealthLine> Pages::health(const host_sdk::Call& call) const
{
    std::vector<host_sdk::HealthLine> lines = lines_of_health(call);
    const auto user = call.user();
    for (host_sdk::HealthLine& line : lines) {
        line.label = in_words(m_context.locales, user ? user->locale : "", line.label);
        line.value = in_words(m_context.locales, user ? user->locale : "", line.value);
    }
    return lines;
}

std::vector<host_sdk::HealthLine> Pages::lines_of_health(const host_sdk::Call& call) const
{
    if (m_context.ledger.trouble() == ledger::LedgerTrouble::damage) {
        return {{host_sdk::HealthLevel::bad, domain::text("health.ledger"), domain::text("health.ledger-damaged")}};
    }
    std::vector<host_sdk::HealthLine> lines = health_report(m_context, call);
    if (m_context.ledger.trouble() == ledger::LedgerTrouble::disk) {
        lines.insert(lines.begin(),
                     {host_sdk::HealthLevel::bad, domain::text("health.disk"), domain::text("health.disk-full")});
    }
    return lines;
}

} // namespace plugin::pages
