#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sistema_ts_simulator::crypto {

/// What ciphertexts have turned out to hide: a client may send a patient's again with each of his documents, and
/// deciphering is most of what a document costs. In memory alone, and not without end. Safe to share among threads.
class RememberedTexts {
public:
    std::optional<std::string> find(std::string_view ciphertext) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_texts.find(std::string(ciphertext));
        if (found == m_texts.end()) return std::nullopt;
        return found->second;
    }

    void add(std::string_view ciphertext, const std::string& text)
    {
        const std::lock_guard lock(m_mutex);
        if (m_texts.size() >= k_most) m_texts.clear();
        m_texts.emplace(ciphertext, text);
    }

private:
    static constexpr std::size_t k_most = 100'000;

    mutable std::mutex m_mutex;
    std::unordered_map<std::string, std::string> m_texts;
};

} // namespace sistema_ts_simulator::crypto
