// Gives a target every file of its corpus, whole and cut off after each byte, as a connection that breaks does. What a
// fuzzing run found stays in the corpus, so that an ordinary build, with any compiler, finds it again.
#include "tests/fuzz/fuzz_target.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

namespace {

constexpr std::size_t k_most_cuts = 500; // of one file

std::vector<std::uint8_t> content_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot be opened: " + file.string());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void give(const std::vector<std::uint8_t>& bytes)
{
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    const std::size_t step = bytes.size() / k_most_cuts + 1;
    for (std::size_t size = 0; size < bytes.size(); size += step) {
        const std::vector<std::uint8_t> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        LLVMFuzzerTestOneInput(cut.data(), cut.size());
    }
}

} // namespace

int main(int argc, char** argv)
{
    try {
        int files = 0;
        for (const std::filesystem::path folder : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
            for (const auto& entry : std::filesystem::directory_iterator(folder)) {
                std::cout << entry.path().filename().string() << std::endl; // the last one named is the one that failed
                give(content_of(entry.path()));
                ++files;
            }
        }
        if (files == 0) std::cerr << "there is no file to replay\n";
        return files == 0 ? 1 : 0;
    } catch (const std::exception& error) {
        std::cerr << "not caught by the target: " << error.what() << '\n';
        return 1;
    }
}
