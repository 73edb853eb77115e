#pragma once

#include "tests/crash/reckoning.hpp"

#include <string>
#include <vector>

namespace crash {

/// What a whole run of kills amounts to.
struct Figures {
    int kills = 0;
    int missed = 0;    ///< the point was not passed this time, and nothing was killed
    int documents = 0; ///< reckoned with, in all
    int lost = 0;
    int twice = 0;
    int disagreeing = 0;
    int broken = 0; ///< the practice did not work any more after the kill
    std::vector<std::string> details;

    void add(const Reckoning& reckoning, const std::string& where);
    void break_down(const std::string& where, const std::string& why);
    bool are_good() const { return lost + twice + disagreeing + broken == 0; }
    void print() const;
};

} // namespace crash
