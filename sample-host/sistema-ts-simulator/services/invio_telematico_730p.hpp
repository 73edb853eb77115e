#pragma once

#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/services/service.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"

namespace sistema_ts_simulator::services {

/// Takes a ZIP with an XML file of many documents in charge, or refuses it (PROTOCOL 8, 9). FileProcessor does the
/// rest.
class InvioTelematico730p final : public Service {
public:
    explicit InvioTelematico730p(const Surroundings& around);

    std::string_view name() const override { return "InvioTelematicoSpeseSanitarie730p"; }
    std::string_view path() const override { return "/InvioTelematicoSS730pMtomWeb/InvioTelematicoSS730pMtomPort"; }
    std::string_view xml_namespace() const override { return "http://ejb.invioTelematicoSS730p.sanita.finanze.it/"; }
    std::string_view schema() const override;
    std::size_t longest_request() const override;
    std::string operation_of(std::string_view root) const override;

    /// Records the file and every document in it that can be read.
    void arrive(const Request& request) override;
    Outcome perform(const Request& request, const rules::Account& account) override;
    std::string answer(std::string_view root, std::string_view esito, std::string_view content,
                       const std::vector<rules::Message>& messages) const override;

private:
    /// Records the documents; returns what is wrong with the XML.
    std::string record_documents(const std::string& xml, const store::ReceivedFile& file);
    void accept(store::ReceivedFile& file, const rules::Account& owner, const Request& request);

    Surroundings m_around;
    SenderCheck m_sender;
    soap::Schema m_attachment_schema;
};

} // namespace sistema_ts_simulator::services
