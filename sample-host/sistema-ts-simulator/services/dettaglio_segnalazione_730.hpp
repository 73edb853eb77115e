#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// What citizens objected to about one document (PROTOCOL 7.5). A document without objections is not found.
class DettaglioSegnalazione730 final : public Service {
public:
    explicit DettaglioSegnalazione730(const Surroundings& around) : m_around(around), m_sender(around) {}

    std::string_view name() const override { return "DettaglioSegnalazione730"; }
    std::string_view path() const override { return "/Interrogazioni730pWeb/DettaglioSegnalazione730pPort"; }
    std::string_view xml_namespace() const override { return "http://dettagliosegnalazione.p730.sanita.finanze.it"; }
    std::string_view schema() const override;
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const Request& request, const rules::Account& account) override;

private:
    std::string describe(const store::StoredDocument& document, const std::vector<store::Objection>& objections) const;

    Surroundings m_around;
    SenderCheck m_sender;
};

} // namespace sistema_ts_simulator::services
