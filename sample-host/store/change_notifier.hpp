#pragma once

#include "store/topic.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace sample_host::store {

/// Tells listeners, after a commit, that something of a topic changed. A hint: it carries no data, the listener reads.
/// Thread-safe. Listeners run on the thread that committed, after the write lock was released, so they must be short.
class ChangeNotifier {
public:
    using Listener = std::function<void(Topic)>;

    /// Keeps the listener registered until it is destroyed; then the listener is not running and is never called again.
    class Subscription {
    public:
        Subscription() = default;
        Subscription(ChangeNotifier& notifier, std::uint64_t id) : m_notifier(&notifier), m_id(id) {}
        Subscription(Subscription&& other) noexcept;
        Subscription& operator=(Subscription&& other) noexcept;
        ~Subscription();

    private:
        void cancel() noexcept;

        ChangeNotifier* m_notifier = nullptr;
        std::uint64_t m_id = 0;
    };

    [[nodiscard]] Subscription subscribe(Listener listener);

    /// Calls every listener. A listener must neither subscribe nor cancel a subscription from inside.
    void notify(Topic topic);

private:
    std::mutex m_mutex;
    std::map<std::uint64_t, Listener> m_listeners;
    std::uint64_t m_next_id = 1;
};

} // namespace sample_host::store
