#include "plugin/sts/receipt_pdf.hpp"

#include "plugin/sts/receipt_parts.hpp"

namespace plugin::sts {
namespace {

ReceiptPdfOutcome outcome_of(const ReceiptAnswer& answer)
{
    if (answer.fault) return outcome_of_fault<ReceiptPdfOutcome>(*answer.fault);
    if (has_account_code(answer.negative)) return ReceiptPdfOutcome::credentials_refused;
    if (answer.result != "1" || answer.negative.empty() || has_transient_code(answer.negative)) {
        return ReceiptPdfOutcome::uncertain;
    }
    return has_code(answer.negative, "WS15") ? ReceiptPdfOutcome::not_ready : ReceiptPdfOutcome::refused;
}

} // namespace

std::string write_receipt_pdf(std::string_view protocol, const Credentials& credentials, const FieldCipher& cipher)
{
    return write_receipt_request("RicevutaPdf", "http://ricevutapdf.p730.sanita.sogei.it/",
                                 {{"protocollo", std::string(protocol)}}, credentials, cipher);
}

ReceiptPdfAnswer read_receipt_pdf(std::string_view answer)
{
    const ReceiptAnswer read = read_receipt_answer(answer, "RicevutaPdfResponse");
    ReceiptPdfAnswer result{ReceiptPdfOutcome::uncertain, {}, {}, read.negative, read.fault, read.detail};
    if (!read.readable && !read.fault) return result;
    const auto bytes = positive_bytes(read, "pdf");
    const bool pdf = bytes && bytes->starts_with("%PDF-");
    if (read.result == "0" && (pdf || (bytes && bytes->starts_with("PK")))) {
        result.outcome = ReceiptPdfOutcome::available;
        result.bytes = *bytes;
        result.format = pdf ? ReceiptFormat::pdf : ReceiptFormat::zip;
    } else {
        result.outcome = outcome_of(read);
    }
    return result;
}

} // namespace plugin::sts
