#include "sistema-ts-simulator/services/esito_invii_730.hpp"

#include "sistema-ts-simulator/data/embedded.hpp"

namespace sistema_ts_simulator::services {

namespace {

using soap::element;

std::string describe(const SentTransmission& transmission)
{
    const auto& [sent, accepted, warned, refused] = transmission.counters;
    return soap::group("dettagliEsito",
                       element("protocollo", transmission.protocol) + element("dataInvio", transmission.sent) +
                           element("stato", std::to_string(static_cast<int>(transmission.state))) +
                           element("descrizione", rules::description_of(transmission.state)) +
                           element("nInviati", std::to_string(sent)) + element("nAccolti", std::to_string(accepted)) +
                           element("nWarnings", std::to_string(warned)) + element("nErrori", std::to_string(refused)));
}

} // namespace

std::string_view EsitoInvii730::schema() const
{
    return embedded::esito_invii_730_xsd();
}

Outcome EsitoInvii730::find(const soap::Element& input, const rules::Account& account)
{
    const std::string protocol = input_text(input, "protocollo");
    const std::string first_day = input_text(input, "dataInizio");
    const std::string last_day = input_text(input, "dataFine");
    const bool by_days = !first_day.empty() && !last_day.empty();
    const bool any_day = !first_day.empty() || !last_day.empty();
    if (protocol.empty() ? !by_days : any_day) return refused({rules::message("SIM023")});

    std::vector<SentTransmission> found;
    if (by_days) {
        const auto first = rules::parse_dash_date(first_day);
        const auto last = rules::parse_dash_date(last_day);
        if (!first || !last || *first > *last) return refused({rules::message("SIM024")});
        found = transmissions().of_days(account, *first, *last);
    } else if (auto one = transmissions().find(account, protocol)) {
        found.push_back(std::move(*one));
    }
    if (found.empty()) return refused({rules::message("SIM025")});
    std::string details;
    for (const SentTransmission& transmission : found)
        details += describe(transmission);
    return {.messages = {rules::message("0")}, .protocol = {}, .content = soap::group("esitiPositivi", details)};
}

/// Blank on success, as observed.
std::string EsitoInvii730::description(std::string_view content, const std::vector<rules::Message>& messages) const
{
    return element("descrizioneEsito", content.empty() ? messages.front().text : " ");
}

} // namespace sistema_ts_simulator::services
