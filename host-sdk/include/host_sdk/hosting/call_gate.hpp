#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace host_sdk::hosting {

/// Admits calls into one plugin while open; after close() refuses new ones and lets the caller wait for the last to
/// leave. Thread-safe. Must outlive its passes.
class CallGate {
public:
    /// The right to be inside; leaving is its destructor.
    class Pass {
    public:
        Pass(Pass&& other) noexcept;
        Pass& operator=(Pass&&) = delete;
        ~Pass();

    private:
        friend class CallGate;
        explicit Pass(CallGate& gate) noexcept : m_gate(&gate) {}
        CallGate* m_gate;
    };

    /// nullopt when closed.
    [[nodiscard]] std::optional<Pass> enter();
    void open();
    void close();
    /// True when nobody is inside, at the latest after `limit`.
    [[nodiscard]] bool wait_empty(std::chrono::milliseconds limit);
    /// How many are inside now.
    [[nodiscard]] int inside() const;

private:
    void leave() noexcept;

    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    bool m_open = false;
    int m_inside = 0;
};

} // namespace host_sdk::hosting
