#pragma once

#include "sistema-ts-simulator/services/receipt_service.hpp"

namespace sistema_ts_simulator::services {

/// State and counters of one transmission, by protocol, or of the files of some days (PROTOCOL 10.1).
class EsitoInvii730 final : public ReceiptService {
public:
    explicit EsitoInvii730(const Surroundings& around) : ReceiptService(around) {}

    std::string_view name() const override { return "EsitoInvioDatiSpesa730"; }
    std::string_view path() const override { return "/EsitoStatoInviiWEB/EsitoInvioDatiSpesa730Service"; }
    std::string_view xml_namespace() const override { return "http://esitoinvio.p730.sanita.sogei.it/"; }
    std::string_view schema() const override;

protected:
    std::string_view operation() const override { return "EsitoInvii"; }
    Outcome find(const soap::Element& input, const rules::Account& account) override;
    std::string description(std::string_view content, const std::vector<rules::Message>& messages) const override;
};

} // namespace sistema_ts_simulator::services
