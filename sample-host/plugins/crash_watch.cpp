#include "plugins/crash_watch.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>

namespace sample_host::plugins {

namespace {

constexpr std::size_t k_places = 256;
constexpr std::size_t k_name_size = 248;

struct Place {
    std::uint64_t count;
    std::array<char, k_name_size> name; // "<practice> <plugin id>", then zeros
};
static_assert(sizeof(Place) == 256);

constexpr std::size_t k_file_size = k_places * sizeof(Place);

std::string name_of(const std::string& practice, const std::string& plugin_id)
{
    return practice + " " + plugin_id;
}

std::set<std::string> read_names(const std::filesystem::path& file)
{
    std::set<std::string> names;
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    for (std::size_t at = 0; at + sizeof(Place) <= bytes.size(); at += sizeof(Place)) {
        Place place{};
        std::memcpy(&place, bytes.data() + at, sizeof(place));
        if (place.count > 0) names.emplace(place.name.data(), strnlen(place.name.data(), place.name.size()));
    }
    return names;
}

} // namespace

struct CrashWatch::Map {
    explicit Map(const std::filesystem::path& file)
    {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (descriptor < 0) throw std::runtime_error("cannot write " + file.string());
        void* memory = MAP_FAILED;
        if (ftruncate(descriptor, k_file_size) == 0) {
            memory = mmap(nullptr, k_file_size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
        }
        close(descriptor);
        if (memory == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
        places = {static_cast<Place*>(memory), k_places};
    }
    Map(const Map&) = delete;
    Map& operator=(const Map&) = delete;
    ~Map() { munmap(places.data(), k_file_size); }

    std::span<Place> places;
};

CrashWatch::CrashWatch(const std::filesystem::path& file)
    : m_file(file), m_were_inside(read_names(file)), m_map(std::make_unique<Map>(file))
{
}

CrashWatch::~CrashWatch()
{
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
}

bool CrashWatch::was_inside(const std::string& practice, const std::string& plugin_id) const
{
    return m_were_inside.contains(name_of(practice, plugin_id));
}

std::unique_ptr<CrashWatch::Watch> CrashWatch::watch(const std::string& practice, const std::string& plugin_id)
{
    const std::string name = name_of(practice, plugin_id);
    if (name.size() >= k_name_size) return nullptr;
    const std::lock_guard lock(m_mutex);
    for (Place& place : m_map->places) {
        const std::string_view taken(place.name.data(), strnlen(place.name.data(), place.name.size()));
        if (!taken.empty() && taken != name) continue;
        if (taken.empty()) std::memcpy(place.name.data(), name.data(), name.size());
        return std::make_unique<Watch>(place.count);
    }
    return nullptr;
}

} // namespace sample_host::plugins
