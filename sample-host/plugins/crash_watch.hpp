#pragma once

#include <host_sdk/hosting/call_watch.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace sample_host::plugins {

/// Knows after an unclean end which plugins had a call inside: a small memory-mapped file with a counter per plugin and
/// practice, which outlives the process however it ends. Thread-safe. Outlives the watches it gives out.
class CrashWatch {
public:
    /// Reads what the last run left in the file, then begins anew.
    explicit CrashWatch(const std::filesystem::path& file);
    CrashWatch(const CrashWatch&) = delete;
    CrashWatch& operator=(const CrashWatch&) = delete;
    /// A clean end: nobody was inside.
    ~CrashWatch();

    /// Whether a call was inside when the last run ended.
    [[nodiscard]] bool was_inside(const std::string& practice, const std::string& plugin_id) const;

    /// The counter of one plugin in one practice. nullptr when the file has no more room: then that plugin is not
    /// watched.
    // NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): nothing derives from it
    class Watch final : public host_sdk::hosting::CallWatch {
    public:
        explicit Watch(std::uint64_t& count) noexcept : m_count(count) {}
        void entered() noexcept override { m_count.fetch_add(1, std::memory_order_relaxed); }
        void left() noexcept override { m_count.fetch_sub(1, std::memory_order_relaxed); }

    private:
        std::atomic_ref<std::uint64_t> m_count;
    };
    [[nodiscard]] std::unique_ptr<Watch> watch(const std::string& practice, const std::string& plugin_id);

private:
    struct Map;

    std::filesystem::path m_file;
    std::set<std::string> m_were_inside;
    std::mutex m_mutex;
    std::unique_ptr<Map> m_map;
};

} // namespace sample_host::plugins
