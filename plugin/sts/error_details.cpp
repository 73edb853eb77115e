#include "plugin/sts/error_details.hpp"

#include "plugin/sts/receipt_parts.hpp"

namespace plugin::sts {
namespace {

ErrorDetailsOutcome outcome_of(const ReceiptAnswer& answer)
{
    if (const auto general = general_outcome<ErrorDetailsOutcome>(answer)) return *general;
    if (has_code(answer.negative, "WS11")) return ErrorDetailsOutcome::no_errors;
    if (has_code(answer.negative, "WS37")) return ErrorDetailsOutcome::file_discarded;
    return ErrorDetailsOutcome::refused;
}

} // namespace

std::string write_error_details(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher)
{
    return write_receipt_request("DettaglioErrori", "http://dettaglioerrori.p730.sanita.sogei.it/",
                                 {{"protocollo", std::string(protocol)}}, credentials, cipher);
}

ErrorDetailsAnswer read_error_details(std::string_view answer)
{
    const ReceiptAnswer read = read_receipt_answer(answer, "DettaglioErroriResponse");
    ErrorDetailsAnswer result{ErrorDetailsOutcome::uncertain, {}, read.negative, read.fault, read.detail};
    const auto bytes = positive_bytes(read, "csv");
    if (read.result == "0" && bytes && bytes->starts_with("PK")) {
        result.outcome = ErrorDetailsOutcome::available;
        result.zip = *bytes;
    } else {
        result.outcome = outcome_of(read);
    }
    return result;
}

} // namespace plugin::sts
