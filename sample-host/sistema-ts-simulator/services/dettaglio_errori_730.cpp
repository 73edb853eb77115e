#include "sistema-ts-simulator/services/dettaglio_errori_730.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/services/zip.hpp"

namespace sistema_ts_simulator::services {

std::string_view DettaglioErrori730::schema() const
{
    return embedded::dettaglio_errori_730_xsd();
}

Outcome DettaglioErrori730::find(const soap::Element& input, const rules::Account& account)
{
    const auto transmission = transmissions().find(account, input_text(input, "protocollo"));
    if (!transmission) return refused({rules::message("SIM025")});
    if (!rules::is_final(transmission->state)) return refused({rules::message("SIM027")});
    if (!transmission->problem.empty()) return refused({rules::message("WS37")});
    const auto rows = transmissions().errors_of(account, *transmission);
    if (rows.empty()) return refused({rules::message("WS11")});
    const std::string csv = rules::error_report(transmission->owner, rows, m_behaviour.error_report);
    const std::string archive = zip_of(transmission->protocol + ".csv", csv);
    return {.messages = {rules::message("0")},
            .protocol = {},
            .content = positive(soap::element("csv", crypto::base64(archive)))};
}

} // namespace sistema_ts_simulator::services
