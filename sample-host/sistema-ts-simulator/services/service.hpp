#pragma once

#include "sistema-ts-simulator/faults/fault.hpp"
#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/services/surroundings.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::services {

/// A request on its way through a service. Plain value; the element is borrowed.
struct Request {
    soap::Element body;
    std::string user;         ///< as the request claims it
    std::int64_t receipt = 0; ///< under which it is recorded
    std::optional<faults::FaultKind> fault;
};

/// What an operation ends in. Plain value.
struct Outcome {
    std::vector<rules::Message> messages;
    std::string protocol; ///< empty when nothing was accepted
    std::string content;  ///< XML of the answer, beside code and messages
};

inline Outcome refused(std::vector<rules::Message> messages)
{
    return {.messages = std::move(messages), .protocol = {}, .content = {}};
}

/// One web service of Sistema TS (PROTOCOL 2.2): one class, one file each. Not thread-safe: the gateway's lock covers
/// it.
class Service {
public:
    Service() = default;
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    virtual ~Service() = default;

    /// WSDL name, as faults and receipts name it.
    virtual std::string_view name() const = 0;
    virtual std::string_view path() const = 0;
    virtual std::string_view xml_namespace() const = 0;
    virtual std::string_view schema() const = 0;

    /// Whether it also lives under `/entrate` (PROTOCOL 2.3).
    virtual bool serves_intermediaries() const { return true; }

    virtual std::size_t longest_request() const { return soap::k_longest_request; }

    /// `Inserimento` for `inserimentoDocumentoSpesaRequest`; empty for a root that the service does not know.
    virtual std::string operation_of(std::string_view root) const = 0;

    /// Takes note of a request that was read, before anything is checked and whatever becomes of it.
    virtual void arrive(const Request&) {}

    /// Carries out a request that is valid against schema(), for an authenticated account.
    virtual Outcome perform(const Request& request, const rules::Account& account) = 0;

    /// Writes an answer as this service words it. There is one message at least; content may be empty.
    virtual std::string answer(std::string_view root, std::string_view esito, std::string_view content,
                               const std::vector<rules::Message>& messages) const
    {
        return soap::answer(root, xml_namespace(), esito, content, messages);
    }
};

} // namespace sistema_ts_simulator::services
