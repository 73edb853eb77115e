#pragma once

#include <string_view>

namespace sistema_ts_simulator::embedded {

// The files of `data/` and `schemas/`, compiled in so that the program is one file.
std::string_view accounts_csv();
std::string_view unknown_tax_codes_csv();
std::string_view delegations_csv();
std::string_view documento_spesa_730p_xsd();
std::string_view invio_telematico_730p_xsd();
std::string_view precompilata_xsd();
std::string_view esito_invii_730_xsd();
std::string_view dettaglio_errori_730_xsd();
std::string_view ricevuta_pdf_730_xsd();
std::string_view interrogazione_puntuale_730_xsd();
std::string_view report_mensile_730_xsd();
std::string_view dettaglio_segnalazione_730_xsd();
std::string_view report_segnalazioni_730_xsd();

} // namespace sistema_ts_simulator::embedded
