#pragma once

#include <stdexcept>

namespace plugin::rules {

// A data file that is missing or wrong. The text names the file, the place in it and what was expected there.
class RulesError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace plugin::rules
