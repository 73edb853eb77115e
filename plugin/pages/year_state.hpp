#pragma once

#include "plugin/domain/deadline.hpp"
#include "plugin/ledger/document_counts.hpp"

#include <string>
#include <string_view>

namespace plugin::pages {

// How a year's documents stand, in one sentence (for the doctor who opens the pages once a month).
struct YearState {
    std::string_view icon; // name of a Bootstrap icon, without "bi-"
    std::string_view tone; // suffix of the class in sistema-ts.css
    std::string sentence;
    std::string detail; // what it rests on; may be empty
};

// `counts` are those of the documents paid in the deadline's year, which has not passed. Pure function.
YearState year_state(const ledger::StatusCounts& counts, const domain::Deadline& deadline, domain::Date today);

} // namespace plugin::pages
