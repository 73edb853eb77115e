#include "sistema-ts-simulator/services/report_mensile_730.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/services/document_totals.hpp"
#include "sistema-ts-simulator/services/zip.hpp"

namespace sistema_ts_simulator::services {

namespace {

/// `2026-11` of `202611`; nothing when there is no such month.
std::optional<std::string> month_of(const std::string& year_and_month)
{
    if (year_and_month.size() != 6) return std::nullopt;
    const std::string month = year_and_month.substr(0, 4) + "-" + year_and_month.substr(4);
    if (!rules::parse_date(month + "-01")) return std::nullopt;
    return month;
}

std::optional<store::ReportDay> report_day_of(const std::string& letter)
{
    if (letter == "I") return store::ReportDay::sent;
    if (letter == "P") return store::ReportDay::paid;
    return std::nullopt;
}

} // namespace

std::string_view ReportMensile730::schema() const
{
    return embedded::report_mensile_730_xsd();
}

std::string ReportMensile730::operation_of(std::string_view root) const
{
    return root == "reportMensileRequest" ? "ReportMensile" : "";
}

Outcome ReportMensile730::perform(const Request& request, const rules::Account& account)
{
    Sender sender = m_sender.check(claim_in(request.body), account, Purpose::asking);
    if (!sender.errors.empty()) return refused(std::move(sender.errors));
    const auto month = month_of(request.body.child_text("annoMese"));
    const auto day = report_day_of(request.body.child_text("tipoEstrazione"));
    if (!month || !day) return refused({rules::message("SIM022")});

    const auto documents = m_around.archive.of_month(sender.owner->user, *month, *day);
    if (documents.empty()) return refused({rules::message("WS96")});
    const std::string archive = zip_of("report.csv", csv_of(documents, *sender.owner));
    return {.messages = {rules::message("0")},
            .protocol = {},
            .content = soap::element("fileCSV", crypto::base64(archive))};
}

std::string ReportMensile730::csv_of(const std::vector<store::StoredDocument>& documents, const rules::Account& account)
{
    std::vector<rules::ReportRow> rows;
    for (const store::StoredDocument& document : documents) {
        DocumentTotals totals = totals_of(document, m_around.archive);
        rows.push_back({.key = document.content.key,
                        .paid = document.content.paid,
                        .protocol = document.protocol,
                        .file_name = document.file_name,
                        .sent = document.sent,
                        .operation = document.operation,
                        .spent = std::move(totals.spent),
                        .refunded = std::move(totals.refunded)});
    }
    return rules::monthly_report(account, rows);
}

} // namespace sistema_ts_simulator::services
