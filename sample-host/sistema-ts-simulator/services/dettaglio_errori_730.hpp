#pragma once

#include "sistema-ts-simulator/services/receipt_service.hpp"

namespace sistema_ts_simulator::services {

/// Errors and warnings of the documents of one transmission, as a zipped CSV (PROTOCOL 10.2).
class DettaglioErrori730 final : public ReceiptService {
public:
    explicit DettaglioErrori730(const Surroundings& around) : ReceiptService(around), m_behaviour(around.behaviour) {}

    std::string_view name() const override { return "DettaglioErrori730"; }
    std::string_view path() const override { return "/EsitoStatoInviiWEB/DettaglioErrori730Service"; }
    std::string_view xml_namespace() const override { return "http://dettaglioerrori.p730.sanita.sogei.it/"; }
    std::string_view schema() const override;

protected:
    std::string_view operation() const override { return "DettaglioErrori"; }
    Outcome find(const soap::Element& input, const rules::Account& account) override;

private:
    const Behaviour& m_behaviour;
};

} // namespace sistema_ts_simulator::services
