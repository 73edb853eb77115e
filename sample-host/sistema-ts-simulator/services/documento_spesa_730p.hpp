#pragma once

#include "sistema-ts-simulator/services/service.hpp"

namespace sistema_ts_simulator::services {

/// The synchronous service: inserts, replaces, refunds or cancels one document (PROTOCOL 6).
///
/// Open questions of PROTOCOL 18.13 are settled thus: an insert under the key of a cancelled document is accepted as a
/// new document; variation and refund of a cancelled or unknown one are refused; several refunds are admitted up to the
/// original's total; a refund may be varied and cancelled, not refunded.
class DocumentoSpesa730p final : public Service {
public:
    explicit DocumentoSpesa730p(const Surroundings& around) : m_around(around) {}

    std::string_view name() const override { return "DocumentoSpesa730p"; }
    std::string_view path() const override { return "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort"; }
    std::string_view xml_namespace() const override { return "http://documentospesap730.sanita.finanze.it"; }
    std::string_view schema() const override;
    std::string operation_of(std::string_view root) const override;
    Outcome perform(const soap::Element& request, const rules::Account& account) override;

private:
    Outcome insert(const rules::Document& document, const rules::Account& account);
    Outcome replace(const rules::Document& document, const rules::Account& account);
    Outcome refund(const rules::DocumentKey& original, const rules::Document& document, const rules::Account& account);
    Outcome cancel(const rules::DocumentKey& key, const rules::Account& account);

    std::vector<rules::Message> check(const rules::Document& document, const rules::Account& account);
    std::vector<rules::Message> check_refund(const store::StoredDocument& original, const rules::Document& document);
    bool is_refunded(const store::StoredDocument& document);
    Outcome store_unless_refused(std::vector<rules::Message> messages, const rules::Account& account,
                                 const rules::Document& document, std::string_view operation,
                                 std::optional<std::int64_t> original);
    std::string next_protocol();

    Surroundings m_around;
};

} // namespace sistema_ts_simulator::services
