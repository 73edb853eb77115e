#pragma once

#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/services/clock.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/store/archive.hpp"
#include "sistema-ts-simulator/store/registry.hpp"
#include "sistema-ts-simulator/store/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::services {

/// What services work with. Borrowed.
struct Surroundings {
    store::Archive& archive;
    store::Registry& registry;
    store::Settings& settings;
    const crypto::Decipher& decipher;
    const Clock& clock;
};

/// What an operation ends in. Plain value.
struct Outcome {
    std::vector<rules::Message> messages;
    std::string protocol; ///< empty when nothing was accepted
    std::string content;  ///< XML between `esitoChiamata` and `listaMessaggi`
};

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

    /// `Inserimento` for `inserimentoDocumentoSpesaRequest`; empty for a root that the service does not know.
    virtual std::string operation_of(std::string_view root) const = 0;

    /// Carries out a request that is valid against schema(), for an authenticated account.
    virtual Outcome perform(const soap::Element& request, const rules::Account& account) = 0;
};

} // namespace sistema_ts_simulator::services
