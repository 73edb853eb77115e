#pragma once

#include <string>
#include <vector>

namespace sistema_ts_simulator::rules {

/// A PDF of one page with these lines, written by hand: header, five objects, their offsets. Long lines are folded;
/// what is not ASCII becomes a question mark.
std::string receipt_pdf(const std::vector<std::string>& lines);

} // namespace sistema_ts_simulator::rules
