#pragma once

#include "fidelity/kit.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"

#include <array>
#include <string_view>

namespace simulator_test {

/// A service as the kit has it, and as the simulator has it.
struct ServiceOfKit {
    std::string_view xml_namespace; ///< of its requests
    const char* official_schema;    ///< below `TracciatiWS` in the kit
    const char* path;
    std::string_view (*own_schema)();
};

namespace embedded = sistema_ts_simulator::embedded;

inline constexpr std::array k_services_of_kit = {
    ServiceOfKit{"http://documentospesap730.sanita.finanze.it", k_sync_schema, k_sync_path,
                 embedded::documento_spesa_730p_xsd},
    ServiceOfKit{"http://ejb.invioTelematicoSS730p.sanita.finanze.it/", k_file_schema, k_file_path,
                 embedded::invio_telematico_730p_xsd},
    ServiceOfKit{"http://esitoinvio.p730.sanita.sogei.it/", k_outcome_schema, k_outcome_path,
                 embedded::esito_invii_730_xsd},
    ServiceOfKit{"http://dettaglioerrori.p730.sanita.sogei.it/", k_errors_schema, k_errors_path,
                 embedded::dettaglio_errori_730_xsd},
    ServiceOfKit{"http://ricevutapdf.p730.sanita.sogei.it/", k_receipt_schema, k_receipt_path,
                 embedded::ricevuta_pdf_730_xsd},
    ServiceOfKit{"http://interrogazionepuntuale.p730.sanita.finanze.it", k_query_schema, k_query_path,
                 embedded::interrogazione_puntuale_730_xsd},
    ServiceOfKit{"http://reportmensile.p730.sanita.finanze.it", k_report_schema, k_report_path,
                 embedded::report_mensile_730_xsd},
    ServiceOfKit{"http://dettagliosegnalazione.p730.sanita.finanze.it", k_objection_schema, k_objection_path,
                 embedded::dettaglio_segnalazione_730_xsd},
    ServiceOfKit{"http://reportsegnalazioni.p730.sanita.finanze.it", k_objections_schema, k_objections_path,
                 embedded::report_segnalazioni_730_xsd},
};

} // namespace simulator_test
