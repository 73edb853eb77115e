#pragma once

#include <chrono>
#include <list>
#include <mutex>
#include <string>
#include <vector>

namespace host_sdk::hosting {

/// A call that is inside a plugin now.
struct CallInside {
    std::string purpose; ///< "GET /documenti", "job send"
    std::chrono::steady_clock::time_point since;
};

/// Which calls are inside one plugin, so that a host can say whom it waits for. Thread-safe.
class CallsInside {
public:
    /// One call; it is inside as long as this lives.
    class Entry {
    public:
        Entry(CallsInside& calls, std::string purpose);
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;
        ~Entry();

    private:
        CallsInside& m_calls;
        std::list<CallInside>::iterator m_place;
    };

    /// The oldest first.
    [[nodiscard]] std::vector<CallInside> list() const;

private:
    mutable std::mutex m_mutex;
    std::list<CallInside> m_calls;
};

} // namespace host_sdk::hosting
