#pragma once

#include "tests/crash/figures.hpp"
#include "tests/crash/scenario.hpp"

#include <filesystem>
#include <mutex>
#include <random>

namespace crash {

/// A moment of a scenario: the n-th time that the point of that name is passed.
struct KillPoint {
    const Scenario* scenario = nullptr;
    std::string name;
    int occurrence = 1;

    /// The end of a transaction of the ledger, or a step of a call to Sistema TS.
    bool is_boundary() const;
    std::string text() const;
};

/// Every scenario, killed at its points.
class Matrix {
public:
    /// What is made on the way stands in the folder.
    explicit Matrix(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Plays every scenario once: where each of them begins, and which points it passes.
    void record(const std::string& only = "");

    const std::vector<KillPoint>& points() const { return m_points; }
    /// One of the occurrences of each name.
    std::vector<KillPoint> one_of_each(std::mt19937& random) const;

    /// Kills once at each of them, with so many worlds at a time.
    Figures kill_at(const std::vector<KillPoint>& points, int worlds);

private:
    std::filesystem::path beginning_of(const Scenario& scenario) const;
    std::filesystem::path end_of(const std::string& name) const { return m_folder / "ends" / name; }
    void play(const Scenario& scenario);
    void read_points(const Scenario& scenario, const std::filesystem::path& record);
    void kill_at(const KillPoint& point, const std::filesystem::path& folder, Figures& figures);

    std::filesystem::path m_folder;
    std::vector<KillPoint> m_points;
    std::mutex m_mutex; // guards the figures of a run
};

} // namespace crash
