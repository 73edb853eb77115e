#pragma once

#include <stdexcept>
#include <string>

namespace plugin::ledger {

// What stands in the way of working with a ledger, so that others can tell it in their own words.
enum class LedgerProblem {
    in_use,        // another process, or another instance in this one, works with it
    newer_version, // it was written by a newer version of the plugin
    disk,          // the disk is full or cannot be written, or a file cannot be opened
    unusable,      // anything else
};

// A ledger that cannot be opened, updated, copied or put back. The text says which file, why, and what to do.
class LedgerError : public std::runtime_error {
public:
    explicit LedgerError(const std::string& text, LedgerProblem problem = LedgerProblem::unusable)
        : std::runtime_error(text), m_problem(problem)
    {
    }

    LedgerProblem problem() const noexcept { return m_problem; }

private:
    LedgerProblem m_problem;
};

} // namespace plugin::ledger
