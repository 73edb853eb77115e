#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// What citizens objected to in a period, as a zipped CSV (PROTOCOL 7.5). Its layout is not public: the columns are the
/// simulator's.
class ReportSegnalazioni730 final : public Service {
public:
    explicit ReportSegnalazioni730(const Surroundings& around) : m_around(around), m_sender(around) {}

    std::string_view name() const override { return "ReportSegnalazioni730"; }
    std::string_view path() const override { return "/Interrogazioni730pWeb/ReportSegnalazioni730pPort"; }
    std::string_view xml_namespace() const override { return "http://reportsegnalazioni.p730.sanita.finanze.it"; }
    std::string_view schema() const override;
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const Request& request, const rules::Account& account) override;

private:
    std::string csv_of(const std::vector<store::Objection>& objections, const rules::Account& owner) const;

    Surroundings m_around;
    SenderCheck m_sender;
};

} // namespace sistema_ts_simulator::services
