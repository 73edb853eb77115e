#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::ledger {

enum class ReceiptKind {
    pdf,           // RicevutaPdf
    zip,           // RicevutaPdf, where Sistema TS gave an archive
    error_details, // DettaglioErrori: the ZIP as it came
};

// What Sistema TS gave as proof of a transmission, byte for byte.
struct Receipt {
    std::string protocol;
    ReceiptKind kind = ReceiptKind::pdf;
    std::string billing_entity_id;
    std::string content;
    std::int64_t fetched_at = 0; // milliseconds since 1970-01-01T00:00Z
};

// As thread-safe as its session; writes need a Transaction.
class ReceiptTable {
public:
    explicit ReceiptTable(Session& session) noexcept : m_session(session) {}

    // Replaces one of the same kind and protocol.
    void save(const Receipt& receipt);
    bool has(std::string_view protocol, ReceiptKind kind) const; // without reading it
    std::optional<Receipt> find(std::string_view protocol, ReceiptKind kind) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
