#include "tests/crash/matrix.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iostream>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

namespace fs = std::filesystem;

namespace crash {
namespace {

void copy_fresh(const fs::path& from, const fs::path& to)
{
    fs::remove_all(to);
    fs::create_directories(to.parent_path());
    if (from.empty()) {
        fs::create_directories(to);
    } else {
        fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }
}

World::HostRun run_of(const World& world, const Scenario& scenario, Process::Environment more)
{
    World::HostRun run{.day = scenario.day, .file_from = scenario.file_from};
    if (more.empty()) return run;
    run.kill_point = world.kill_points(scenario.watches_host ? world.host_folder() : world.plugin_folder());
    run.kill_point.merge(more);
    return run;
}

/// What a point says is written, and within what; empty for a point that is no write.
std::string written_file(const std::string& point)
{
    for (const std::string_view words : {"before a write of ", "in the middle of a write of "}) {
        const std::size_t at = point.find(words);
        if (at != std::string::npos) return std::string(point).erase(at, words.size());
    }
    return {};
}

/// Of many writes in a row the first, one of the middle and the last; each before it and in its middle.
void add_some(std::vector<KillPoint>& points, const std::vector<KillPoint>& writes)
{
    const std::size_t count = writes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_taken = i < 2 || i / 2 == count / 4 || i + 2 >= count;
        if (is_taken) points.push_back(writes[i]);
    }
}

/// True where the host was killed at the point that was asked for.
bool play_until_killed(World& world, const Scenario& scenario, const Process::Environment& kill_point)
{
    try {
        Stage stage(world, run_of(world, scenario, kill_point));
        scenario.act(stage);
        world.stop_host();
    } catch (const std::exception&) {
        if (!comes_true([&] { return world.host().has_ended(); }, std::chrono::seconds(5))) throw;
    }
    return world.host().was_killed();
}

} // namespace

bool KillPoint::is_boundary() const
{
    return name.starts_with("ledger.db: ") || name.starts_with("call of ");
}

std::string KillPoint::text() const
{
    return scenario->name + ": " + name + " #" + std::to_string(occurrence);
}

fs::path Matrix::beginning_of(const Scenario& scenario) const
{
    return scenario.after.empty() ? fs::path() : end_of(scenario.after);
}

void Matrix::record(const std::string& only)
{
    for (const Scenario& scenario : scenarios()) {
        play(scenario);
        const fs::path record = end_of(scenario.name) / "points";
        if (scenario.is_killed && (only.empty() || scenario.name == only)) read_points(scenario, record);
    }
}

void Matrix::play(const Scenario& scenario)
{
    const fs::path folder = end_of(scenario.name);
    copy_fresh(beginning_of(scenario), folder);
    const fs::path record = folder / "points";
    fs::remove(record);
    World world(folder);
    world.start_simulator();
    if (scenario.before) scenario.before(world);
    const Process::Environment more =
        scenario.is_killed ? Process::Environment{{"KILL_POINTS_RECORD", record}} : Process::Environment{};
    try {
        Stage stage(world, run_of(world, scenario, more));
        scenario.act(stage);
        world.stop_host();
    } catch (const std::exception& failure) {
        throw std::runtime_error("scenario " + scenario.name + ": " + failure.what() + "\n" + world.host().output());
    }
    world.stop_simulator();
    if (scenario.afterwards) scenario.afterwards(world);
}

void Matrix::read_points(const Scenario& scenario, const fs::path& record)
{
    std::ifstream file(record);
    std::map<std::string, int> passed;
    std::vector<KillPoint> writes; // one after the other into the same file
    for (std::string name; std::getline(file, name);) {
        const KillPoint point{&scenario, name, ++passed[name]};
        if (!writes.empty() && written_file(name) != written_file(writes.front().name)) {
            add_some(m_points, std::exchange(writes, {}));
        }
        (written_file(name).empty() ? m_points : writes).push_back(point);
    }
    add_some(m_points, writes);
}

std::vector<KillPoint> Matrix::one_of_each(std::mt19937& random) const
{
    std::map<std::string, std::vector<KillPoint>> by_name;
    for (const KillPoint& point : m_points) {
        by_name[point.name].push_back(point);
    }
    std::vector<KillPoint> chosen;
    for (const auto& [name, occurrences] : by_name) {
        chosen.push_back(occurrences[random() % occurrences.size()]);
    }
    return chosen;
}

Figures Matrix::kill_at(const std::vector<KillPoint>& points, int worlds)
{
    Figures figures;
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < worlds; ++i) {
        threads.emplace_back([&, folder = m_folder / ("world-" + std::to_string(i))] {
            for (std::size_t at = next++; at < points.size(); at = next++) {
                if (at % 25 == 0) {
                    const std::lock_guard lock(m_mutex);
                    std::cerr << "point " << at << " of " << points.size() << std::endl;
                }
                kill_at(points[at], folder, figures);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return figures;
}

void Matrix::kill_at(const KillPoint& point, const fs::path& folder, Figures& figures)
{
    const Scenario& scenario = *point.scenario;
    const Process::Environment kill{{"KILL_POINT", point.name},
                                    {"KILL_POINT_OCCURRENCE", std::to_string(point.occurrence)}};
    std::string what_broke;
    Reckoning reckoning;
    bool killed = false;
    try {
        copy_fresh(beginning_of(scenario), folder);
        World world(folder);
        world.start_simulator();
        if (scenario.before) scenario.before(world);
        killed = play_until_killed(world, scenario, kill);
        drain(world, scenario.day + 1, scenario.file_from);
        reckoning = reckon(world);
    } catch (const std::exception& failure) {
        what_broke = failure.what();
    }
    const std::lock_guard lock(m_mutex);
    ++(killed ? figures.kills : figures.missed);
    if (!killed) std::cerr << "not passed: " << point.text() << std::endl;
    if (!what_broke.empty()) return figures.break_down(point.text(), what_broke);
    figures.add(reckoning, point.text());
}

} // namespace crash
