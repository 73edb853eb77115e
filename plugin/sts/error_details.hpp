#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// DettaglioErrori: the errors and warnings of each document of a file (PROTOCOL 10.2).
namespace plugin::sts {

enum class ErrorDetailsOutcome {
    available,      // see `zip`
    no_errors,      // WS11: no document of the file has an error or a warning
    file_discarded, // WS37: the file as a whole; the receipt says why
    refused,        // the service refused the question for another reason, see the messages
    credentials_refused,
    not_valid, // the message does not fit the schema: a fault of ours
    uncertain, // no answer that can be read: ask again later
};

struct ErrorDetailsAnswer {
    ErrorDetailsOutcome outcome = ErrorDetailsOutcome::uncertain;
    std::string zip; // a ZIP archive with one CSV or more, see error_report.hpp
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

std::string write_error_details(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain.
ErrorDetailsAnswer read_error_details(std::string_view answer);

} // namespace plugin::sts
