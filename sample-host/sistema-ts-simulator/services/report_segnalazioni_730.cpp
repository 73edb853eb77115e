#include "sistema-ts-simulator/services/report_segnalazioni_730.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/csv_line.hpp"
#include "sistema-ts-simulator/services/zip.hpp"

namespace sistema_ts_simulator::services {

std::string_view ReportSegnalazioni730::schema() const
{
    return embedded::report_segnalazioni_730_xsd();
}

std::string ReportSegnalazioni730::operation_of(std::string_view root) const
{
    return root == "reportSegnalazioniRequest" ? "ReportSegnalazioni" : "";
}

Outcome ReportSegnalazioni730::perform(const Request& request, const rules::Account& account)
{
    Sender sender = m_sender.check(claim_in(request.body), account, Purpose::asking);
    if (!sender.errors.empty()) return refused(std::move(sender.errors));
    const auto first = rules::parse_date(request.body.child_text("dataIniPeriodoSegnalazione"));
    const auto last = rules::parse_date(request.body.child_text("dataFinPeriodoSegnalazione"));
    if (!first || !last || *first > *last) return refused({rules::message("SIM028")});
    const auto objections = m_around.objections.of_days(sender.owner->user, *first, *last);
    if (objections.empty()) return refused({rules::message("WS96")});
    const std::string archive = zip_of("report.csv", csv_of(objections, *sender.owner));
    return {.messages = {rules::message("0")},
            .protocol = {},
            .content = soap::element("fileCSV", crypto::base64(archive))};
}

std::string ReportSegnalazioni730::csv_of(const std::vector<store::Objection>& objections,
                                          const rules::Account& owner) const
{
    std::string csv =
        rules::csv_line({"CF PROPRIETARIO", "PARTITA IVA", "DATA EMISSIONE", "DOCUMENTO FISCALE NUMERO",
                         "DOCUMENTO FISCALE DISPOSITIVO", "PROTOCOLLO", "DATA SEGNALAZIONE", "SEGNALAZIONE",
                         "TIPO SPESA", "SEGNALAZIONE IMPORTO", "SEGNALAZIONE TIPO VOCE SPESA"},
                        "; ");
    for (const store::Objection& objection : objections) {
        const auto document = m_around.archive.find(owner.user, objection.key);
        const rules::Date issued = rules::parse_date(objection.key.issued).value_or(rules::Date{});
        csv += rules::csv_line({owner.owner, objection.key.vat_number, rules::slash_date(issued), objection.key.number,
                                std::to_string(objection.key.device), document ? document->protocol : "",
                                rules::slash_date(objection.day), objection.text, objection.expense_type,
                                objection.amount_text, objection.type_text},
                               ";");
    }
    return csv;
}

} // namespace sistema_ts_simulator::services
