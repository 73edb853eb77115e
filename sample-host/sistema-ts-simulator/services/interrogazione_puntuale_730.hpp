#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// What the archive holds for one document key (PROTOCOL 7.1 to 7.3). A refund is found under its own key too: its
/// amounts are then in `totaliVociSpesaRimborsate`.
class InterrogazionePuntuale730 final : public Service {
public:
    explicit InterrogazionePuntuale730(const Surroundings& around) : m_around(around), m_sender(around) {}

    std::string_view name() const override { return "InterrogazionePuntuale730"; }
    std::string_view path() const override { return "/InterrogazionePuntuale730Web/InterrogazionePuntuale730Port"; }
    std::string_view xml_namespace() const override { return "http://interrogazionepuntuale.p730.sanita.finanze.it"; }
    std::string_view schema() const override;
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const Request& request, const rules::Account& account) override;

private:
    std::string describe(const store::StoredDocument& document);

    Surroundings m_around;
    SenderCheck m_sender;
};

} // namespace sistema_ts_simulator::services
