#include "cases/all_cases.hpp"
#include "options.hpp"
#include "report.hpp"
#include "runner.hpp"
#include "selection.hpp"

#include <exception>
#include <iostream>

namespace {

using namespace host_sdk::validator;

constexpr int k_broken = 1;
constexpr int k_usage_error = 2;

int validate(const Options& options)
{
    const auto cases = select_cases(all_cases(), options.only);
    if (options.list) {
        print_list(std::cout, cases);
        return 0;
    }
    if (cases.empty()) throw std::invalid_argument("--only: no case is called so; --list prints them");
    const auto all = run_cases(cases, {options.subject, options.in_process}, [&](const Ran& ran) {
        if (!options.json) print_result(std::cout, ran);
    });
    if (options.json) {
        print_json(std::cout, options.subject, all);
    } else {
        print_summary(std::cout, all);
    }
    return passed(all) ? 0 : k_broken;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        int exit_code = 0;
        const auto options = read_options(argc, argv, exit_code);
        return options ? validate(*options) : exit_code;
    } catch (const std::exception& error) {
        std::cerr << "host-sdk-validator: " << error.what() << '\n';
        return k_usage_error;
    }
}
