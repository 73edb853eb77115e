#pragma once

#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

namespace plugin::sending {

// Reads what Sistema TS holds for a year, as the doctor asked: one month of the sending at a time (PROTOCOL 7.4). It
// changes nothing of any document. Refers to the context.
class ArchiveReader {
public:
    explicit ArchiveReader(const Context& context) noexcept : m_context(context) {}

    // Reads one month. False where nothing was asked for.
    bool read_one(const Environment& environment, const host_sdk::Call& call) const;

private:
    const Context& m_context;
};

} // namespace plugin::sending
