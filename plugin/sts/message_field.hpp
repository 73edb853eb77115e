#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plugin::sts {

// One element of a message to Sistema TS, as it leaves: with a value, or with parts. The messages are written from such
// fields, and the doctor is shown the same ones before they leave. Plain data.
struct MessageField {
    std::string_view name;  // Sistema TS's own, e.g. "dataPagamento"
    std::string value = {}; // the ciphertext where it is encrypted
    bool encrypted = false; // with the key of Sistema TS
    std::vector<MessageField> parts = {};
};

using MessageFields = std::vector<MessageField>;

} // namespace plugin::sts
