#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"
#include "sistema-ts-simulator/services/transmissions.hpp"

namespace sistema_ts_simulator::services {

/// What EsitoInvii, DettaglioErrori and RicevutaPdf have in common: `DatiInputRichiesta` with the pincode, the shape of
/// the answer (PROTOCOL 10).
class ReceiptService : public Service {
public:
    explicit ReceiptService(const Surroundings& around) : m_transmissions(around), m_sender(around) {}

    std::string operation_of(std::string_view root) const final { return root == operation() ? std::string(root) : ""; }
    Outcome perform(const Request& request, const rules::Account& account) final;
    std::string answer(std::string_view root, std::string_view esito, std::string_view content,
                       const std::vector<rules::Message>& messages) const final;

protected:
    /// The root element of requests.
    virtual std::string_view operation() const = 0;

    /// Answers `input`, the `DatiInputRichiesta` of a sender who is who he says.
    virtual Outcome find(const soap::Element& input, const rules::Account& account) = 0;

    /// XML between `esitoChiamata` and the outcomes.
    virtual std::string description(std::string_view, const std::vector<rules::Message>&) const { return {}; }

    const Transmissions& transmissions() const { return m_transmissions; }

private:
    Transmissions m_transmissions;
    SenderCheck m_sender;
};

/// Text of a child of `DatiInputRichiesta`; empty when it is not there.
std::string input_text(const soap::Element& input, std::string_view child);

/// `esitiPositivi` with one `dettagliEsito` that holds `content`.
std::string positive(std::string_view content);

} // namespace sistema_ts_simulator::services
