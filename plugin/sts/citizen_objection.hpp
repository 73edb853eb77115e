#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The segnalazioni of citizens: what a patient objected to on the portal (PROTOCOL 7.5). Both questions are read-only.
namespace plugin::sts {

enum class ObjectionOutcome {
    found,
    none,    // WS96: nobody objected to anything
    refused, // the service refused the question for another reason, see the messages
    credentials_refused,
    not_valid, // the message does not fit the schema: a fault of ours
    uncertain, // no answer that can be read: ask again later
};

// An objection to one amount or type of a document, in the service's own words.
struct LineObjection {
    std::string expense_type;
    std::string amount; // as the service prints it
    std::string about_amount;
    std::string about_type;
    bool refunded = false; // of the refunded amounts
};

struct ObjectionAnswer {
    ObjectionOutcome outcome = ObjectionOutcome::uncertain;
    std::vector<std::string> objections; // to the document as a whole
    std::vector<LineObjection> lines;    // those without an objection are left out
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

// DettaglioSegnalazione: the objections to one document.
std::string write_objection_query(const domain::DocumentKey& key, const Credentials& credentials,
                                  const FieldCipher& cipher);
// Never throws for a bad answer: it is uncertain.
ObjectionAnswer read_objection_query(std::string_view answer);

struct ObjectionReportAnswer {
    ObjectionOutcome outcome = ObjectionOutcome::uncertain;
    std::string file; // a ZIP or a CSV: its layout is not published
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

// ReportSegnalazioni: the objections of a period, both days included.
std::string write_objection_report(domain::Date first, domain::Date last, const Credentials& credentials,
                                   const FieldCipher& cipher);
// Never throws for a bad answer: it is uncertain.
ObjectionReportAnswer read_objection_report(std::string_view answer);

} // namespace plugin::sts
