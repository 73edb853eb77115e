// The sample host, killed at every moment: see README.md.
#include "tests/crash/busy_life.hpp"
#include "tests/crash/figures_check.hpp"
#include "tests/crash/matrix.hpp"
#include "tests/support/temporary_directory.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <random>

namespace {

struct Options {
    bool figures = false;
    bool list = false;
    bool all = false;
    int random = 0;
    unsigned seed = 0;
    std::size_t most = 0;
    int worlds = 2;
    std::string only{};
    std::string keep{};
};

void print_names(const std::vector<crash::KillPoint>& points)
{
    for (const crash::KillPoint& point : points) {
        std::cout << point.text() << '\n';
    }
}

bool run_matrix(const Options& options, const std::filesystem::path& folder)
{
    std::mt19937 random(options.seed);
    crash::Matrix matrix(folder);
    matrix.record(options.only);
    const std::vector<crash::KillPoint> one_of_each = matrix.one_of_each(random);
    if (options.list) {
        print_names(matrix.points());
        return true;
    }
    std::vector<crash::KillPoint> points = options.all ? matrix.points() : one_of_each;
    // A run of a few, or one that is ended early, has seen the boundaries first, and something of each scenario.
    std::shuffle(points.begin(), points.end(), random);
    std::stable_partition(points.begin(), points.end(),
                          [](const crash::KillPoint& point) { return point.is_boundary(); });
    if (options.most > 0 && points.size() > options.most) points.resize(options.most);
    std::cout << "Kill points: " << matrix.points().size() << ", of " << one_of_each.size() << " names; killed at "
              << points.size() << std::endl;
    const crash::Figures figures = matrix.kill_at(points, options.worlds);
    figures.print();
    return figures.are_good();
}

bool check_figures(const std::filesystem::path& folder)
{
    const bool good = crash::figures_notice_damage(folder / "figures");
    std::cout << (good ? "The figures tell of damage" : "The figures do not tell of damage") << std::endl;
    return good;
}

bool run_random(const Options& options, const std::filesystem::path& folder)
{
    std::cout << "Random moments: " << options.random << std::endl;
    crash::BusyLife life(folder / "busy", options.seed);
    const crash::Figures figures = life.kill(options.random);
    figures.print();
    return figures.are_good();
}

} // namespace

int main(int argc, char** argv)
{
    Options options{.seed = std::random_device{}()};
    CLI::App app("Kills the sample host at every step of its plugin's work, and looks what became of the documents.",
                 "crash-matrix");
    bool matrix = false;
    app.add_flag("--matrix", matrix, "Kill once at one occurrence of each kill point");
    app.add_flag("--all", options.all, "Kill at every occurrence of every kill point");
    app.add_flag("--check-figures", options.figures, "See whether each figure tells of what it counts");
    app.add_flag("--list", options.list, "Print the kill points");
    app.add_option("--most", options.most, "No more kill points than so many");
    app.add_option("--random", options.random, "Kill at so many random moments of a busy life");
    app.add_option("--seed", options.seed, "Play the same again");
    app.add_option("--worlds", options.worlds, "How many hosts are killed at a time")->check(CLI::Range(1, 16));
    app.add_option("--only", options.only, "One scenario of the matrix");
    app.add_option("--keep", options.keep, "Work in this folder, and leave it");
    CLI11_PARSE(app, argc, argv);
    try {
        const support::TemporaryDirectory temporary;
        const std::filesystem::path folder =
            options.keep.empty() ? temporary.path() : std::filesystem::path(options.keep);
        std::cout << "Seed " << options.seed << std::endl;
        bool good = true;
        if (options.figures) good = check_figures(folder);
        if (matrix || options.all || options.list) good = run_matrix(options, folder) && good;
        if (options.random > 0) good = run_random(options, folder) && good;
        return good ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "crash-matrix: " << failure.what() << '\n';
        return 2;
    }
}
