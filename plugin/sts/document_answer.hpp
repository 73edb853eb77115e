#pragma once

#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The answer of every operation of DocumentoSpesa730p (PROTOCOL 6.3).
namespace plugin::sts {

enum class DocumentOutcome {
    accepted,               // final; there is a protocollo
    accepted_with_warnings, // the same, with something to read
    rejected,               // final; the reasons are in the messages
    credentials_refused,    // nothing was judged: the account or its PIN is refused. Stop, never repeat by itself
    not_valid,              // nothing was judged: the message does not fit the schema. A fault of ours; do not repeat
    uncertain,              // it may have been acquired: ask with InterrogazionePuntuale before anything else
};

struct DocumentAnswer {
    DocumentOutcome outcome = DocumentOutcome::uncertain;
    std::string protocol; // present exactly where accepted
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log: how it was read, or why it could not be
};

// Classifies an answer whose root should be `response_name` (PROTOCOL 6.3, points 1 to 4). Never throws for a bad
// answer: it is uncertain. Nothing is accepted without a protocollo.
DocumentAnswer read_document_answer(std::string_view answer, std::string_view response_name);

} // namespace plugin::sts
