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

// A receipts answer taken apart; the rest of it is read by each service.
struct ReceiptAnswer {
    XmlElement output;             // DatiOutputRichiesta; empty where there is a fault or nothing that can be read
    std::string result;            // esitoChiamata
    std::vector<Message> negative; // esitiNegativi
    std::optional<SoapFault> fault;
    std::string detail;    // technical, for the log
    bool readable = false; // it is the answer that was expected
};

// Never throws for a bad answer: it is not readable.
ReceiptAnswer read_receipt_answer(std::string_view answer, std::string_view root);

// The bytes inside esitiPositivi/dettagliEsito/<name>, Base64. Nothing where there are none.
std::optional<std::string> positive_bytes(const ReceiptAnswer& answer, std::string_view name);

} // namespace plugin::sts
