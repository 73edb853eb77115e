#pragma once

#include <host_sdk/invoices.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace bench {

/// A host whose paid invoices, each sendable, are made when they are asked for: it holds none in memory, and takes the
/// same time for each, however many there are. All else is the testkit's: one issuer "e1", one service "s1".
/// Thread-safe.
class PracticeHost {
public:
    PracticeHost(std::int64_t invoices, std::int64_t patients);
    PracticeHost(const PracticeHost&) = delete;
    PracticeHost& operator=(const PracticeHost&) = delete;

    host_sdk::Host host() const { return host_sdk::Host(m_raw); }
    host_sdk::testkit::FakeHost& fake() { return m_fake; }

    std::int64_t invoices() const { return m_invoices; }
    /// From 1 on; it has the number as its id and its revision.
    host_sdk::Invoice invoice(std::int64_t number) const;

    static constexpr std::int64_t k_now_ms = 1'795'514'400'000; // 2026-11-24T10:00Z

private:
    struct Tables;
    struct Raw : hsdk_host {
        const PracticeHost* owner = nullptr;
    };

    std::optional<std::int64_t> number_of(std::string_view id) const; // nothing: there is no such invoice

    host_sdk::testkit::FakeHost m_fake;
    std::int64_t m_invoices;
    std::int64_t m_patients;
    Raw m_raw{};
};

} // namespace bench
