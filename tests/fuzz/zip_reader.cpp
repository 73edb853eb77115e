// The ZIP of an answer: error details, monthly report, receipt.
#include "plugin/sts/zip_reader.hpp"

#include "tests/fuzz/fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t k_largest = 300'000;
    try {
        const auto entries = plugin::sts::unzip(fuzz::text_of(data, size), k_largest);
        fuzz::promise(!entries.empty(), "an archive has a file");
        std::size_t total = 0;
        for (const auto& entry : entries) {
            total += entry.content.size();
        }
        fuzz::promise(total <= k_largest, "no more is unpacked than asked for");
    } catch (const plugin::sts::UnreadableZip& unreadable) {
        fuzz::promise(fuzz::is_showable(unreadable.what()), "the reason can be written into a log");
    }
    return 0;
}
