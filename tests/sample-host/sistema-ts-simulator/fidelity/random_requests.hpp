#pragma once

#include "support/file_messages.hpp"

#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace simulator_test {

/// Requests that fit the schemas, drawn from a seed: the same seed gives the same ones on every machine, but for the
/// ciphered texts.
class RandomRequests {
public:
    RandomRequests(unsigned seed, Messages messages)
        : m_random(seed), m_messages(std::move(messages)), m_file_messages(m_messages)
    {
    }

    /// One for the service with this path.
    std::string request(std::string_view path);

    /// The XML of a file.
    std::string attachment();

    /// From 0 to `bound` - 1. Not a distribution of the library: those differ from one library to another.
    std::size_t below(std::size_t bound) { return m_random() % bound; }

private:
    std::string any_of(std::initializer_list<const char*> texts) { return texts.begin()[below(texts.size())]; }
    std::string digits(std::size_t count);
    std::string date();
    std::string number();
    Sender sender();
    Expense expense();
    Line line();
    std::string operation();
    std::string question_about_files();

    std::mt19937 m_random;
    Messages m_messages;
    FileMessages m_file_messages;
};

} // namespace simulator_test
