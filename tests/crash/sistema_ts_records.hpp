#pragma once

#include "tests/crash/world.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace crash {

/// One request about a document, as the simulator received it.
struct Receipt {
    std::string operation; ///< "Inserimento", "Variazione", "Rimborso", "Cancellazione"
    bool accepted = false;
};

/// What the simulator knows of a document key.
struct HeldDocument {
    std::string number;
    std::string issued_on;
    std::string status; ///< "accolto", "accolto con anomalie", "scartato", "annullato", "ricevuto"
    bool is_held = false;
    std::string protocol;
    std::int64_t cents = 0;
    std::vector<Receipt> receipts; ///< in order
};

struct ReceivedFile {
    std::string digest;
    std::string protocol;
    int times = 0;
};

struct Records {
    std::vector<HeldDocument> documents;
    std::vector<ReceivedFile> files;
};

/// Everything that the simulator ever received.
Records read_records(const World& world);

} // namespace crash
