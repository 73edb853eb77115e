#pragma once

#include "fidelity/random_requests.hpp"

#include <set>
#include <string>
#include <vector>

namespace simulator_test {

/// A message with one thing changed, which may leave it valid.
struct Mutant {
    std::string xml;
    std::string change; ///< in words
};

/// Changes one element of a request, or of a file: dropped, doubled, moved, renamed, another value, another namespace,
/// an element or an attribute too many.
Mutant mutate(const std::string& xml, RandomRequests& random);

/// The same message with every text that stands around the border of some type in the schemas, in every element that
/// holds text. Elements with a name in `done` are left out, and the other names are added to it.
std::vector<Mutant> with_every_text(const std::string& xml, std::set<std::string>& done);

} // namespace simulator_test
