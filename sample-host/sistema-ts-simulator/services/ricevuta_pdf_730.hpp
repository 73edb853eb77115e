#pragma once

#include "sistema-ts-simulator/services/receipt_service.hpp"

namespace sistema_ts_simulator::services {

/// The receipt of one transmission (PROTOCOL 10.3): a PDF of one page with its counters.
class RicevutaPdf730 final : public ReceiptService {
public:
    explicit RicevutaPdf730(const Surroundings& around) : ReceiptService(around) {}

    std::string_view name() const override { return "RicevutaPdf730"; }
    std::string_view path() const override { return "/Ricevute730ServiceWeb/ricevutePdf"; }
    std::string_view xml_namespace() const override { return "http://ricevutapdf.p730.sanita.sogei.it/"; }
    std::string_view schema() const override;

protected:
    std::string_view operation() const override { return "RicevutaPdf"; }
    Outcome find(const soap::Element& input, const rules::Account& account) override;
};

} // namespace sistema_ts_simulator::services
