#pragma once

#include <unistd.h>

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace support {

/// What this process has of the system now.
struct ProcessFigures {
    std::int64_t resident_bytes = 0;
    std::int64_t descriptors = 0;

    static ProcessFigures now()
    {
        ProcessFigures figures;
        std::int64_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages >> pages; // the second number
        figures.resident_bytes = pages * ::sysconf(_SC_PAGESIZE);
        const std::filesystem::directory_iterator open_files("/proc/self/fd");
        figures.descriptors = std::distance(begin(open_files), end(open_files)) - 1; // the listing has one itself
        return figures;
    }
};

/// What the threads of this process have used of the processor so far, in microseconds.
inline std::int64_t processor_time_us()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::int64_t{used.tv_sec} * 1'000'000 + used.tv_nsec / 1'000;
}

} // namespace support
