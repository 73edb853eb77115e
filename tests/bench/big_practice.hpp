#pragma once

#include "tests/bench/scope.hpp"
#include "tests/security/running_programs.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace bench {

/// Ends the program as its operator does: what it has open is closed.
struct EndProgram {
    void operator()(security_test::LoggedProgram* program) const;
};
using HostProgram = std::unique_ptr<security_test::LoggedProgram, EndProgram>;

/// A practice of the sample host ("bianchi") with many paid invoices, and the plugin active over a ledger that knows
/// each of them; its jobs find nothing to do. It is made once for each number of documents and build of
/// the plugin, and stays in the scope's folder. It is on 24 November 2026.
class BigPractice {
public:
    BigPractice(const Scope& scope, std::int64_t documents);

    std::int64_t documents() const { return m_documents; }
    std::filesystem::path ledger() const;

    /// The host, with the plugin active. One at a time.
    HostProgram start() const;

private:
    void make(const std::filesystem::path& folder) const;
    HostProgram start_in(const std::filesystem::path& folder) const;

    std::int64_t m_documents;
    std::filesystem::path m_folder;
};

inline const std::string k_mount = "/plugins/it.sistemats.plugin";

/// The session cookie of the practice's owner.
std::string log_in(int port);

} // namespace bench
