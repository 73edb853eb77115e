#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// InterrogazionePuntuale730: what the archive holds under one document key (PROTOCOL 7.1 to 7.3).
namespace plugin::sts {

enum class QueryOutcome {
    found,
    found_cancelled, // it was there, and was cancelled (W010)
    not_found,       // WS96: the archive surely does not hold it
    credentials_refused,
    not_valid, // the message does not fit the schema: a fault of ours
    uncertain, // the question is still open
};

// The document as the archive holds it. The patient's tax code is never in it.
struct ArchivedDocument {
    std::string protocol;
    std::string paid_on;                           // ISO date, may be empty
    std::string sent_on;                           // ISO date, may be empty
    std::string file_name;                         // "SERVIZIO SINCRONO" for this service
    std::string last_operation;                    // "I", "V", ...
    std::map<std::string, domain::Cents> totals;   // by tipoSpesa
    std::map<std::string, domain::Cents> refunded; // by tipoSpesa
    std::vector<Message> errors;                   // listaErroriDocumento
};

struct QueryAnswer {
    QueryOutcome outcome = QueryOutcome::uncertain;
    std::optional<ArchivedDocument> document; // present exactly where found or cancelled
    std::vector<Message> messages;
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

std::string write_point_query(const domain::DocumentKey& key, const Credentials& credentials,
                              const FieldCipher& cipher);

// What the answer to a question about `key` means. Never throws for a bad answer: it is uncertain. An answer about
// another key, without protocollo or with an amount that cannot be read is uncertain too.
QueryAnswer read_point_query(std::string_view answer, const domain::DocumentKey& key);

// True where the totals per tipoSpesa are those of the document: only the totals are in the archive's answer.
bool has_same_totals(const ArchivedDocument& archived, const domain::FiscalDocument& document);

} // namespace plugin::sts
