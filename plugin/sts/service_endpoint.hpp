#pragma once

#include <string_view>

// Where each service answers (PROTOCOL 2.2). The base URL is configuration.
namespace plugin::sts {

struct ServiceEndpoint {
    std::string_view path;
    std::string_view soap_action = {}; // without the quotes of the header
    bool answers_with_file = false;    // in Base64: up to k_largest_file_answer
};

inline constexpr ServiceEndpoint k_point_query_endpoint = {
    "/InterrogazionePuntuale730Web/InterrogazionePuntuale730Port", "interrogazionepuntuale.p730.sanita.finanze.it"};
inline constexpr ServiceEndpoint k_monthly_report_endpoint = {"/ReportMensile730Web/ReportMensilePort",
                                                              "reportmensile.p730.sanita.finanze.it", true};
inline constexpr ServiceEndpoint k_file_sending_endpoint = {
    "/InvioTelematicoSS730pMtomWeb/InvioTelematicoSS730pMtomPort"};
inline constexpr ServiceEndpoint k_file_state_endpoint = {"/EsitoStatoInviiWEB/EsitoInvioDatiSpesa730Service"};
inline constexpr ServiceEndpoint k_error_details_endpoint = {"/EsitoStatoInviiWEB/DettaglioErrori730Service", "", true};
inline constexpr ServiceEndpoint k_receipt_pdf_endpoint = {"/Ricevute730ServiceWeb/ricevutePdf", "", true};
inline constexpr ServiceEndpoint k_objection_query_endpoint = {"/Interrogazioni730pWeb/DettaglioSegnalazione730pPort",
                                                               "dettagliosegnalazione.p730.sanita.finanze.it"};
inline constexpr ServiceEndpoint k_objection_report_endpoint = {"/Interrogazioni730pWeb/ReportSegnalazioni730pPort",
                                                                "reportsegnalazioni.p730.sanita.finanze.it", true};

// Before the path of each service, for a delegate with an Entratel access (PROTOCOL 2.3).
inline constexpr std::string_view k_entratel_prefix = "/entrate";

inline constexpr std::string_view k_production_url = "https://invioSS730p.sanita.finanze.it";
inline constexpr std::string_view k_test_url = "https://invioSS730pTest.sanita.finanze.it";

} // namespace plugin::sts
