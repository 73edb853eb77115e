// A year of a large centre: see README.md.
#include "tests/crash/reckoning.hpp"
#include "tests/soak/daily_life.hpp"
#include "tests/support/process_figures.hpp"
#include "tests/support/temporary_directory.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <vector>

namespace {

using support::ProcessFigures;

struct Options {
    int days = 365;
    int per_day = 2'000;
    unsigned seed = 1;
    std::string keep{};
};

constexpr std::int64_t k_megabyte = 1'000'000;

void print_counts(const std::map<std::string, std::int64_t>& counts)
{
    std::int64_t all = 0;
    for (const auto& [status, count] : counts)
        all += count;
    std::cout << all << " documents";
    const char* between = ": ";
    for (const auto& [status, count] : counts) {
        std::cout << between << count << ' ' << status;
        between = ", ";
    }
}

ProcessFigures take_figures(const soak::DailyLife& life, soak::Centre& centre)
{
    const ProcessFigures figures = ProcessFigures::now();
    std::cout << life.today() << "  " << figures.resident_bytes / k_megabyte << " MB resident, " << figures.descriptors
              << " descriptors, " << std::filesystem::file_size(centre.ledger_file()) / k_megabyte << " MB of ledger; ";
    print_counts(centre.ledger().counts());
    std::cout << std::endl;
    return figures;
}

/// Neither grows once everything has been done once: the first figures are of after that.
bool are_flat(const std::vector<ProcessFigures>& figures)
{
    constexpr std::int64_t k_room = 8 * k_megabyte; // caches of SQLite fill up to their limit
    const ProcessFigures& first = figures.front();
    const ProcessFigures& last = figures.back();
    return last.descriptors <= first.descriptors &&
           last.resident_bytes <= first.resident_bytes + first.resident_bytes / 10 + k_room;
}

crash::AllBooks books_of(soak::Centre& centre)
{
    crash::AllBooks books{crash::read_records(centre.sistema_ts()), centre.ledger_file(), {}};
    for (std::int64_t id = 1; id <= centre.book().newest(); ++id) {
        const soak::BookedInvoice invoice = centre.book().find(id).value();
        const bool due = invoice.state == host_sdk::InvoiceState::issued && !invoice.paid_on.empty();
        books.invoices.push_back({std::to_string(id), invoice.number(), invoice.issued_on, invoice.cents, due});
    }
    return books;
}

bool agree(soak::Centre& centre)
{
    crash::AllBooks books = books_of(centre);
    std::map<std::string, std::int64_t> held;
    for (const crash::HeldDocument& document : books.sistema_ts.documents)
        ++held[document.status];
    std::cout << "Ledger:     ";
    print_counts(centre.ledger().counts());
    std::cout << "\nSistema TS: ";
    print_counts(held);
    const crash::Reckoning reckoning = crash::reckon(std::move(books));
    std::cout << "\nLost: " << reckoning.lost << "; received twice: " << reckoning.twice
              << "; disagreeing: " << reckoning.disagreeing << std::endl;
    constexpr std::size_t k_most_details = 20;
    for (std::size_t i = 0; i < std::min(reckoning.details.size(), k_most_details); ++i)
        std::cout << "    " << reckoning.details[i] << '\n';
    return reckoning.faults() == 0;
}

bool run(const Options& options, const std::filesystem::path& folder)
{
    const auto begin = std::chrono::steady_clock::now();
    soak::Centre centre(folder, std::max(3, options.per_day / 20));
    soak::DailyLife life(centre, options.per_day, options.seed);
    constexpr int k_days_of_a_long_run = 60; // figures each month; of a shorter one each day
    std::vector<ProcessFigures> figures;
    while (life.days_passed() < options.days) {
        life.live();
        if (options.days < k_days_of_a_long_run || life.is_last_of_month())
            figures.push_back(take_figures(life, centre));
    }
    const bool settled = life.settle();
    figures.push_back(take_figures(life, centre));
    const bool flat = are_flat(figures);
    std::cout << (settled ? "Settled" : "Not settled") << " on " << life.today() << "; memory and descriptors are "
              << (flat ? "flat" : "not flat") << "; " << centre.failed_steps() << " failed steps"
              << (centre.failed_steps() > 0 ? ", the last: " + centre.last_failure() : "") << std::endl;
    const bool good = agree(centre);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
    std::cout << "It took " << seconds.count() << " s" << std::endl;
    return settled && flat && good;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App app("Lets a large centre live, and looks whether its ledger and Sistema TS agree afterwards.", "soak");
    app.add_option("--days", options.days, "So many days")->check(CLI::Range(1, 730));
    app.add_option("--per-day", options.per_day, "So many invoices a day")->check(CLI::Range(10, 20'000));
    app.add_option("--seed", options.seed, "Play another year");
    app.add_option("--keep", options.keep, "Work in this folder, leave it, and go on in it next time");
    CLI11_PARSE(app, argc, argv);
    try {
        const support::TemporaryDirectory temporary;
        return run(options, options.keep.empty() ? temporary.path() : std::filesystem::path(options.keep)) ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "soak: " << failure.what() << '\n';
        return 2;
    }
}
