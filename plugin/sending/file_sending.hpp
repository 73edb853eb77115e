#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

namespace plugin::sending {

// From how many queued documents of a billing entity on they go as a file: the setting sistema-ts.file-from.
std::int64_t file_from(host_sdk::Host host);

// Where the ZIPs are made, beside the ledger. Each is removed once its outcome is known.
std::filesystem::path zip_path(const ledger::LedgerDatabase& ledger, const std::string& name);
void remove_zip(const ledger::LedgerDatabase& ledger, const std::string& name) noexcept;

// Many documents in one file, by the asynchronous service (PROTOCOL 8, 9). Every file holds one operation alone, so
// that no document depends on another of the same file (PROTOCOL 8.1). Refers to the context.
class FileSending {
public:
    explicit FileSending(const Context& context) noexcept : m_context(context) {}

    // Makes one file of queued documents and sends it. False where no entity has enough of them.
    bool send_one(const Environment& environment, const host_sdk::Call& call) const;

private:
    ledger::OutgoingFile begin(const std::string& billing_entity_id, const Environment& environment) const;
    bool build(ledger::OutgoingFile& file, const Environment& environment, SistemaTs& sistema_ts,
               const host_sdk::Call& call) const;
    void give_up(const ledger::OutgoingFile& file, const std::string& trouble = {}) const;
    void leave(ledger::OutgoingFile& file) const;

    const Context& m_context;
};

} // namespace plugin::sending
