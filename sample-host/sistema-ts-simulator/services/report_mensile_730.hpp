#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// All documents of one month as a zipped CSV (PROTOCOL 7.4), by sending day (`I`) or payment day (`P`). Cancelled
/// documents have no row; refunds are columns of the document that they refund.
class ReportMensile730 final : public Service {
public:
    explicit ReportMensile730(const Surroundings& around) : m_around(around), m_sender(around) {}

    std::string_view name() const override { return "ReportMensile730"; }
    std::string_view path() const override { return "/ReportMensile730Web/ReportMensilePort"; }
    std::string_view xml_namespace() const override { return "http://reportmensile.p730.sanita.finanze.it"; }
    std::string_view schema() const override;
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const Request& request, const rules::Account& account) override;

private:
    std::string csv_of(const std::vector<store::StoredDocument>& documents, const rules::Account& account);

    Surroundings m_around;
    SenderCheck m_sender;
};

} // namespace sistema_ts_simulator::services
