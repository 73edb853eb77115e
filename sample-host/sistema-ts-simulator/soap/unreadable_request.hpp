#pragma once

#include <stdexcept>

namespace sistema_ts_simulator::soap {

/// The request is not a SOAP 1.1 message that can be read. The text says why.
class UnreadableRequest : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace sistema_ts_simulator::soap
