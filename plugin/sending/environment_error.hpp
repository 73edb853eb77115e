#pragma once

#include <stdexcept>

namespace plugin::sending {

// An installation that cannot reach Sistema TS as it is set up. The text is for the doctor (see domain/text.hpp):
// what is wrong and what to do; it holds no secret.
class EnvironmentError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The certificate has expired, and nobody has confirmed that it may go on being used.
class CertificateExpired : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

} // namespace plugin::sending
