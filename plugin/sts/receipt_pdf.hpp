#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// RicevutaPdf: the receipt of what was sent under a protocol, by either channel (PROTOCOL 10.3).
namespace plugin::sts {

enum class ReceiptPdfOutcome {
    available, // see `bytes`
    not_ready, // WS15: ask again later
    refused,   // the service refused the question for another reason, see the messages
    credentials_refused,
    not_valid, // the message does not fit the schema: a fault of ours
    uncertain, // no answer that can be read: ask again later
};

enum class ReceiptFormat { pdf, zip };

struct ReceiptPdfAnswer {
    ReceiptPdfOutcome outcome = ReceiptPdfOutcome::uncertain;
    std::string bytes;
    ReceiptFormat format = ReceiptFormat::pdf;
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

std::string write_receipt_pdf(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain, also where the bytes are neither PDF nor ZIP.
ReceiptPdfAnswer read_receipt_pdf(std::string_view answer);

} // namespace plugin::sts
