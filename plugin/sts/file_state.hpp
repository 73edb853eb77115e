#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// EsitoInvii: how far Sistema TS is with a file that was sent, or with all of a period (PROTOCOL 10.1).
namespace plugin::sts {

// What `stato` means. Anything that is not known to be final is in progress.
enum class FileState {
    in_progress,           // 0, 1, 4 and whatever is not listed
    processed,             // 2: every document was judged and none discarded
    processed_with_errors, // 3: those without an error were acquired
    discarded,             // 5, 9: nothing was acquired
};

struct SentFile {
    std::string protocol;
    std::string sent_on; // as Sistema TS writes it: "20-11-2026 22:24:20"; the time may be missing
    FileState state = FileState::in_progress;
    int state_code = 0;
    std::string description; // the service's own words
    std::int64_t sent = 0;
    std::int64_t accepted = 0; // do not derive documents' states from the counters (PROTOCOL 10.1)
    std::int64_t warnings = 0;
    std::int64_t errors = 0;
};

enum class FileStateOutcome {
    found,     // at least one file
    not_found, // the question was understood, and there is none, see the messages
    credentials_refused,
    not_valid, // the message does not fit the schema: a fault of ours
    uncertain, // no answer that can be read: ask again later
};

struct FileStateAnswer {
    FileStateOutcome outcome = FileStateOutcome::uncertain;
    std::vector<SentFile> files; // empty unless found
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

// Asks about one file, by its protocol.
std::string write_file_state(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher);
// Asks about every file that was sent from the first day to the last.
std::string write_file_states(domain::Date first, domain::Date last, const Credentials& credentials,
                              const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain, also where one of the files cannot be read.
FileStateAnswer read_file_states(std::string_view answer);

} // namespace plugin::sts
