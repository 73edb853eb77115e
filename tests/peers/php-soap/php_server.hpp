#pragma once

#include "expected_fields.hpp"

#include <string>
#include <vector>

namespace peers {

// What a server made from a WSDL of the kit made of one request.
struct Handled {
    Fields fields;      // what it understood; empty where it did not
    std::string answer; // a SOAP message
};

// Hands the requests over to PHP's SoapServer, one after the other. `wsdl` is below TracciatiWS in the kit. A request
// that is answered by a fault fails the test, and the ones after it are not handled.
std::vector<Handled> handle(const std::string& wsdl, const std::vector<std::string>& requests);

} // namespace peers
