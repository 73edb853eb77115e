#pragma once

#include "plugin/sending/archive_reader.hpp"
#include "plugin/sending/context.hpp"
#include "plugin/sending/document_sending.hpp"
#include "plugin/sending/file_follow_up.hpp"
#include "plugin/sending/file_sending.hpp"
#include "plugin/sending/reconciliation.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>

#include <optional>

namespace plugin::sending {

// The job "send". Nothing is sent twice and nothing is lost: a document is claimed in the ledger before its first byte
// leaves, and one whose answer never came is asked for, never sent again by itself. Few documents go one by one, some
// of them beside each other, many as a file. Nothing is remembered between steps. One step at a time; pages and the job
// "intake" may run meanwhile. Refers to the ledger and the rules.
class Sending {
public:
    Sending(host_sdk::Host host, ledger::LedgerDatabase& ledger, const rules::RulesData& rules, Connect connect)
        : m_context(host, ledger, rules, std::move(connect))
    {
    }
    Sending(const Sending&) = delete;
    Sending& operator=(const Sending&) = delete;

    // Asks for one open answer, or else sends one file or queued documents of one billing entity, oldest first, or else
    // reads a month of the archive where the doctor asked for it. Throws host_sdk::Error where the host fails; what had
    // left by then is settled.
    host_sdk::Step step(const host_sdk::Call& call) const;

private:
    std::optional<Environment> ready_environment() const;
    host_sdk::Step next_step() const;

    Context m_context; // the others refer to it
    DocumentSending m_documents{m_context};
    FileSending m_files{m_context};
    FileFollowUp m_follow_up{m_context};
    ArchiveReader m_archive{m_context};
    Reconciler m_reconciler{m_context};
};

} // namespace plugin::sending
