#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// ReportMensile730: the documents of one month. Read-only, and so the call that tries the credentials (PROTOCOL 7.4).
namespace plugin::sts {

struct YearMonth {
    int year = 0;
    unsigned month = 0;
};

enum class ReportOutcome {
    ok,                  // code 0, or WS96: an empty month is a good answer too
    credentials_refused, // the account or its PIN is refused
    refused,             // the service refused the question for another reason, see the messages
    not_valid,           // the message does not fit the schema: a fault of ours
    uncertain,           // no answer that can be read: try again later
};

struct ReportAnswer {
    ReportOutcome outcome = ReportOutcome::uncertain;
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
    // A ZIP with the table of the month, see month_table.hpp. Nothing where the month is empty (WS96), and where the
    // answer, though it lets the account in, has no file that can be read.
    std::optional<std::string> zip = {};
};

// The question for the documents sent in that month. Throws std::invalid_argument for a month that does not exist.
std::string write_monthly_report(YearMonth month, const Credentials& credentials, const FieldCipher& cipher);

// What the answer means. Never throws for a bad answer: it is uncertain.
ReportAnswer read_monthly_report(std::string_view answer);

} // namespace plugin::sts
