#pragma once

#include "sistema-ts-simulator/services/document_rules.hpp"
#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// The synchronous service: inserts, replaces, refunds or cancels one document (PROTOCOL 6).
class DocumentoSpesa730p final : public Service {
public:
    explicit DocumentoSpesa730p(const Surroundings& around) : m_around(around), m_sender(around), m_rules(around) {}

    std::string_view name() const override { return "DocumentoSpesa730p"; }
    std::string_view path() const override { return "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort"; }
    std::string_view xml_namespace() const override { return "http://documentospesap730.sanita.finanze.it"; }
    std::string_view schema() const override;
    bool serves_intermediaries() const override { return false; }
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const Request& request, const rules::Account& account) override;

private:
    std::vector<rules::Message> carry_out(const soap::Element& request, const rules::Account& owner,
                                          const Transmission& by);

    Surroundings m_around;
    SenderCheck m_sender;
    DocumentRules m_rules;
};

} // namespace sistema_ts_simulator::services
