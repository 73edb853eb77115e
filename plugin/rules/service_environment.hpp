#pragma once

#include <string>

namespace plugin::rules {

// By what the identity of the server is verified. It is verified always.
enum class Trust {
    system, // the trust store of the system, and nothing else
    file,   // a file with the authority or the server's own certificate, where the installation names one
};

// A Sistema TS that an installation may talk to (PROTOCOL 2.1, 3.5; environments.json). Plain data.
struct ServiceEnvironment {
    std::string id;
    std::string url; // without a final slash; that of the simulator stands for every address of this computer
    Trust trust = Trust::system;
    bool fictitious_identities = false; // those of the ministry's kit, which fail the check digits (RULES 1.3, V57)
};

} // namespace plugin::rules
