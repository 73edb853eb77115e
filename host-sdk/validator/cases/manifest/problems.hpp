#pragma once

#include "bench.hpp"

#include <functional>
#include <string>

/// What the cases of this group share: each fails for the problems of its own kind.
namespace host_sdk::validator::cases {

using manifest::ProblemKind;

/// True for a scope's reason that is missing or not right.
inline bool is_about_a_reason(const manifest::Problem& problem)
{
    return problem.key_path.find("scopes[") != std::string::npos && problem.key_path.ends_with(".reason");
}

inline void fail_on_problems(const Bench& bench, const std::function<bool(const manifest::Problem&)>& concerns)
{
    std::string text;
    for (const auto& problem : bench.read().problems) {
        if (concerns(problem)) text += (text.empty() ? "" : "\n") + to_sentence(problem);
    }
    if (!text.empty()) Bench::fail(text);
}

} // namespace host_sdk::validator::cases
