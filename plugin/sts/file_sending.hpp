#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>

// inviaFileMtom: hands a ZIP with many documents over (PROTOCOL 9). What is accepted here was received, not judged.
namespace plugin::sts {

// The root part of the multipart message; the ZIP is the part with the Content-ID `attachment_id`, which has no angle
// brackets. `file_name` has 6 to 60 ASCII characters and ends in ".zip", else std::logic_error.
std::string write_file_sending(std::string_view file_name, std::string_view attachment_id,
                               const Credentials& credentials, const FieldCipher& cipher);

enum class FileSendingOutcome {
    received,            // 000: there is a protocol; whether the documents are acquired is known later
    refused,             // nothing was acquired, see code and text
    credentials_refused, // the account, its PIN, or a delegation (PROTOCOL 11.1)
    not_valid,           // the message does not fit the schema: a fault of ours
    uncertain,           // it may have been received: look for it with EsitoInvii before anything is sent again
};

struct FileSendingAnswer {
    FileSendingOutcome outcome = FileSendingOutcome::uncertain;
    std::string protocol;    // present exactly where received
    std::string code;        // codiceEsito
    std::string text;        // descrizioneEsito: the service's own words
    std::string received_on; // dataAccoglienza, "20-11-2026 22:24:20"
    std::string error_id;    // idErrore, for the service's assistance
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

// What the answer means. Never throws for a bad answer: it is uncertain. Nothing is received without a protocol.
FileSendingAnswer read_file_sending(std::string_view answer);

} // namespace plugin::sts
