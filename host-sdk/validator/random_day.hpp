#pragma once

#include "bench.hpp"

#include <random>
#include <string>
#include <vector>

namespace host_sdk::validator {

/// A day on which anything may happen, the same one for the same seed. Whatever the plugin answers is fine, as long as
/// it answers.
class RandomDay {
public:
    explicit RandomDay(Bench& bench);

    void act();

private:
    std::size_t pick(std::size_t count);
    std::string text();
    void request(const char* method, const std::vector<std::string>& paths);
    void step();
    void edit();
    void trouble();
    void off_and_on();

    Bench& m_bench;
    std::mt19937_64 m_random;
    std::vector<std::string> m_gets;
    std::vector<std::string> m_posts;
    ActivePlugin m_plugin;
};

} // namespace host_sdk::validator
