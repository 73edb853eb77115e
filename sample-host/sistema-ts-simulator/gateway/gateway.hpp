#pragma once

#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/faults/reply.hpp"
#include "sistema-ts-simulator/gateway/file_worker.hpp"
#include "sistema-ts-simulator/gateway/state.hpp"
#include "sistema-ts-simulator/services/file_processor.hpp"
#include "sistema-ts-simulator/services/service.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"
#include "sistema-ts-simulator/store/receipts.hpp"

#include <spdlog/logger.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sistema_ts_simulator::gateway {

/// A POST as it came in. Plain value.
struct Call {
    std::string path;
    std::string content_type;
    std::string authorization;
    std::string body;
};

/// The way of a request: find the service by its path, read the envelope, note the receipt, authenticate, check against
/// the schema, perform, and let a waiting fault strike. Thread-safe.
class Gateway {
public:
    Gateway(State& state, const crypto::Decipher& decipher, std::shared_ptr<spdlog::logger> log);

    /// Nothing when no service lives at the path.
    std::optional<faults::Reply> answer(const Call& call);

    /// Processes the files whose time has come, so that what is looked at next is as it would be by now. The caller
    /// holds the state's lock.
    void catch_up();

private:
    struct Desk {
        std::unique_ptr<services::Service> service;
        soap::Schema schema;
    };

    template <typename ServiceType>
    void open_desk(const services::Surroundings& around);

    void catch_up_alone() noexcept;
    const Desk* desk_at(const std::string& path) const;
    faults::Reply serve(const Desk& desk, const Call& call);
    faults::Reply process(const Desk& desk, const soap::Envelope& envelope, const Call& call,
                          const services::Request& request, store::Receipt& receipt);

    State& m_state;
    std::shared_ptr<spdlog::logger> m_log;
    services::FileProcessor m_processor;
    std::vector<Desk> m_desks;
    FileWorker m_worker; ///< uses all of the above: ends first
};

} // namespace sistema_ts_simulator::gateway
