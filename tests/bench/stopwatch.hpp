#pragma once

#include <chrono>
#include <ctime>

namespace bench {

/// Milliseconds by the clock, and of the processor for this process.
struct Span {
    double ms = 0;
    double processor_ms = 0;

    Span& operator+=(const Span& other)
    {
        ms += other.ms;
        processor_ms += other.processor_ms;
        return *this;
    }
    friend Span operator+(Span a, const Span& b) { return a += b; }
};

/// Since it was made.
class Stopwatch {
public:
    Span span() const { return {ms(), processor_now() - m_processor_begin}; }
    double ms() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    static double processor_now()
    {
        timespec now{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    double m_processor_begin = processor_now();
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace bench
