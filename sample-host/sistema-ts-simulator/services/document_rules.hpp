#pragma once

#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/services/surroundings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::services {

/// What brings an operation on a document. Plain value.
struct Transmission {
    std::string protocol;
    std::string file_name = "SERVIZIO SINCRONO"; ///< of the ZIP that it came in
};

/// The four operations on documents, the same whichever channel they come by (PROTOCOL 5.4). Each returns every error
/// and warning, and changes the archive unless one of them is an error.
///
/// Open questions of PROTOCOL 18.13 are settled thus: an insert under the key of a cancelled document is accepted as a
/// new document; variation and refund of a cancelled or unknown one are refused; several refunds are admitted up to the
/// original's total; a refund may be varied and cancelled, not refunded.
class DocumentRules {
public:
    using Messages = std::vector<rules::Message>;

    explicit DocumentRules(const Surroundings& around) : m_around(around) {}

    Messages insert(const rules::Document& document, const rules::Account& owner, const Transmission& by);
    Messages replace(const rules::Document& document, const rules::Account& owner, const Transmission& by);
    Messages refund(const rules::DocumentKey& original, const rules::Document& document, const rules::Account& owner,
                    const Transmission& by);
    Messages cancel(const rules::DocumentKey& key, const rules::Account& owner, const Transmission& by);

private:
    Messages check(const rules::Document& document, const rules::Account& owner);
    Messages check_refund(const store::StoredDocument& original, const rules::Document& document);
    bool is_refunded(const store::StoredDocument& document);
    void store_unless_refused(const Messages& messages, const rules::Account& owner, const Transmission& by,
                              const rules::Document& document, std::string_view operation,
                              std::optional<std::int64_t> original);

    Surroundings m_around;
};

} // namespace sistema_ts_simulator::services
