#pragma once

#include <cstdint>
#include <string>

namespace sample_host::app {

/// A made-up person: the `number`-th of the demo data, always the same. The name is "Cognome Nome"; the tax code is
/// computed from the name and a made-up birth and has the right check character.
struct DemoPerson {
    std::string name;
    std::string tax_code;
};

DemoPerson demo_person(std::uint32_t number);

/// The check character of a tax code's first fifteen (D.M. 23/12/1976, art. 7).
char tax_code_check_character(const std::string& first_fifteen);

} // namespace sample_host::app
