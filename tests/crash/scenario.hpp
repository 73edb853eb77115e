#pragma once

#include "tests/crash/stage.hpp"

#include <functional>
#include <string>
#include <vector>

namespace crash {

/// A piece of a practice's life in which the host is killed.
struct Scenario {
    std::string name;
    /// The scenario at whose end it begins; empty for an empty folder.
    std::string after;
    int day = 0;
    int file_from = 100;
    /// What Sistema TS is told beforehand. May be empty.
    std::function<void(World&)> before = {};
    /// What is done while the host runs. Ends when nothing more happens by itself.
    std::function<void(Stage&)> act = {};
    /// What is changed in the files afterwards, for those that come after it. May be empty.
    std::function<void(World&)> afterwards = {};
    bool is_killed = true;     ///< false: it only leads to others
    bool watches_host = false; ///< the host's own files count too
};

/// All of them, each after the one that it begins with.
const std::vector<Scenario>& scenarios();

} // namespace crash
