#pragma once

#include "plugin/sts/cipher.hpp"
#include "plugin/sts/credentials.hpp"
#include "plugin/sts/message.hpp"
#include "plugin/sts/soap.hpp"
#include "plugin/sts/soap_fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What EsitoInvii, DettaglioErrori and RicevutaPdf share: children without a namespace, everything inside
// DatiInputRichiesta and DatiOutputRichiesta (PROTOCOL 10).
namespace plugin::sts {

using Fields = std::vector<std::pair<std::string_view, std::string>>;

// The request `root` with the PIN and the given fields.
std::string write_receipt_request(std::string_view root, std::string_view target_namespace, const Fields& fields,
                                  const Credentials& credentials, const FieldCipher& cipher);

// A receipts answer taken apart; the rest of it is read by each service. Empty but for the fault or the detail where it
// is not the one that was expected.
struct ReceiptAnswer {
    XmlElement output;             // DatiOutputRichiesta
    std::string result;            // esitoChiamata
    std::vector<Message> negative; // esitiNegativi
    std::optional<SoapFault> fault;
    std::string detail; // technical, for the log
};

// Never throws for a bad answer: it has no result then.
ReceiptAnswer read_receipt_answer(std::string_view answer, std::string_view root);

// The bytes inside esitiPositivi/dettagliEsito/<name>, Base64. Nothing where there are none.
std::optional<std::string> positive_bytes(const ReceiptAnswer& answer, std::string_view name);

// What an answer without a positive result means, as far as it is the same for every service. Nothing where the
// messages of esitiNegativi, of which there is one at least, decide.
template <class Outcome>
std::optional<Outcome> general_outcome(const ReceiptAnswer& answer)
{
    if (answer.fault) return outcome_of_fault<Outcome>(*answer.fault);
    if (answer.result != "1" && !has_account_code(answer.negative)) return Outcome::uncertain;
    return general_refusal<Outcome>(answer.negative);
}

} // namespace plugin::sts
