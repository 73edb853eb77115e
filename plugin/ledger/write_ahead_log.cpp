#include "plugin/ledger/write_ahead_log.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <vector>

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
namespace plugin::ledger {
namespace {

constexpr std::size_t k_header_size = 32;
constexpr std::size_t k_frame_header_size = 24;
constexpr std::uint32_t k_magic = 0x377f0682; // with the last bit set where checksums are big-endian
constexpr std::uint32_t k_version = 3007000;

using Bytes = std::vector<unsigned char>;

std::uint32_t big_endian(const unsigned char* at)
{
    return std::uint32_t{at[0]} << 24u | std::uint32_t{at[1]} << 16u | std::uint32_t{at[2]} << 8u |
           std::uint32_t{at[3]};
}

std::uint32_t little_endian(const unsigned char* at)
{
    return std::uint32_t{at[3]} << 24u | std::uint32_t{at[2]} << 16u | std::uint32_t{at[1]} << 8u |
           std::uint32_t{at[0]};
}

struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;

    void add(const unsigned char* at, std::size_t size, bool is_big_endian)
    {
        for (std::size_t i = 0; i + 8 <= size; i += 8) {
            first += (is_big_endian ? big_endian(at + i) : little_endian(at + i)) + second;
            second += (is_big_endian ? big_endian(at + i + 4) : little_endian(at + i + 4)) + first;
        }
    }

    bool stands_at(const unsigned char* at) const { return first == big_endian(at) && second == big_endian(at + 4); }
};

// What the frames are checked against.
struct Header {
    std::size_t page_size;
    bool is_big_endian;
    std::array<unsigned char, 8> salts;
    Checksum checksum;
};

std::optional<Header> header_of(const Bytes& bytes)
{
    const std::uint32_t magic = big_endian(bytes.data());
    const std::size_t page_size = big_endian(bytes.data() + 8);
    if ((magic & ~1u) != k_magic || big_endian(bytes.data() + 4) != k_version) return std::nullopt;
    if (page_size < 512 || page_size > 65536 || (page_size & (page_size - 1)) != 0) return std::nullopt;
    Header header{page_size, (magic & 1u) != 0, {}, {}};
    std::copy_n(bytes.data() + 16, header.salts.size(), header.salts.begin());
    header.checksum.add(bytes.data(), 24, header.is_big_endian);
    return header.checksum.stands_at(bytes.data() + 24) ? std::optional(header) : std::nullopt;
}

} // namespace

bool loses_commits(const std::filesystem::path& wal)
{
    std::ifstream file(wal, std::ios::binary);
    Bytes bytes(k_header_size);
    const auto fill = [&] {
        file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return file.gcount() == static_cast<std::streamsize>(bytes.size());
    };
    if (!fill()) return false; // nothing was ever committed to it
    const std::optional<Header> header = header_of(bytes);
    if (!header) return file.get() != std::ifstream::traits_type::eof();

    bytes.resize(k_frame_header_size + header->page_size);
    Checksum checksum = header->checksum;
    bool is_right = true;
    while (fill()) {
        const bool is_of_this_log = std::equal(header->salts.begin(), header->salts.end(), bytes.data() + 8);
        const bool is_commit = big_endian(bytes.data() + 4) != 0;
        if (!is_right) {
            if (is_of_this_log && is_commit) return true;
            continue;
        }
        checksum.add(bytes.data(), 8, header->is_big_endian);
        checksum.add(bytes.data() + k_frame_header_size, header->page_size, header->is_big_endian);
        is_right = is_of_this_log && checksum.stands_at(bytes.data() + 16);
    }
    return false;
}

} // namespace plugin::ledger
