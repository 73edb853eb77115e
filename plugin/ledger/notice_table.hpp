#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// Something that stops sending for the whole practice, e.g. a missing certificate.
struct Notice {
    std::string name; // "certificate"
    std::string text; // a text for the doctor (domain/text.hpp)
    std::int64_t since = 0;
};

// As thread-safe as its session; writes need a Transaction.
class NoticeTable {
public:
    explicit NoticeTable(Session& session) noexcept : m_session(session) {}

    std::vector<Notice> list() const;

    // Keeps `since` where the text is the same.
    void raise(std::string_view name, std::string_view text, std::int64_t now);
    void clear(std::string_view name);

private:
    Session& m_session;
};

} // namespace plugin::ledger
